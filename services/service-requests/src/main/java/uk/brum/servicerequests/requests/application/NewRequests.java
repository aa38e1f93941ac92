package uk.brum.servicerequests.requests.application;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Where new requests are stored, together with their events and the reply to the request that made them. */
public interface NewRequests {

    /**
     * Stores a new request, by one write.
     *
     * @param idempotency null when nothing outside could ask twice
     * @param reply makes the reply that is kept and given again when the request is repeated
     * @return the reply; that of the first time when it is a repetition. Null when the reference is taken: make another.
     * @throws uk.brum.starter.problem.ProblemException when the key came with another request
     */
    @Nullable
    IdempotentReply store(
            Change fresh, @Nullable Idempotency idempotency, Function<ServiceRequest, IdempotentReply> reply);

    /**
     * The reply to the request when it was made before.
     *
     * @throws uk.brum.starter.problem.ProblemException when the key came with another request
     */
    @Nullable
    IdempotentReply repeated(Idempotency idempotency);
}
