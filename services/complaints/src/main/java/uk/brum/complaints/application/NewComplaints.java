package uk.brum.complaints.application;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Complaint;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Where new complaints are stored, together with their events and the reply to the request that made them. */
public interface NewComplaints {

    /**
     * Stores a new complaint.
     *
     * @param reply makes the reply that is kept and given again when the request is repeated; it names nobody, since it
     *     outlives the complaint's details
     * @return the reply; that of the first time when the request is a repetition. Null when the reference is taken.
     */
    @Nullable
    IdempotentReply store(Change complaint, Idempotency idempotency, Function<Complaint, IdempotentReply> reply);

    /**
     * The reply to the request when it was made before.
     *
     * @throws uk.brum.starter.problem.ProblemException when the key came with another request
     */
    @Nullable
    IdempotentReply repeated(Idempotency idempotency);
}
