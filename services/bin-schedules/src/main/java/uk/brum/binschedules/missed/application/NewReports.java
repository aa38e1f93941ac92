package uk.brum.binschedules.missed.application;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.missed.domain.Change;
import uk.brum.binschedules.missed.domain.MissedCollection;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Where new reports are stored, together with their event and the reply to the request that made them. */
public interface NewReports {

    /**
     * Stores a new report.
     *
     * @param reply makes the reply that is kept and given again when the request is repeated
     * @return the reply; that of the first time when the request is a repetition. Null when an open report of the same
     *     collection, or one with the same reference, was stored meanwhile: decide again.
     */
    @Nullable
    IdempotentReply store(Change report, Idempotency idempotency, Function<MissedCollection, IdempotentReply> reply);

    /**
     * Stores a report that was opened again, likewise.
     *
     * @return the reply; null when somebody else changed the report meanwhile: decide again
     */
    @Nullable
    IdempotentReply reopen(Change report, Idempotency idempotency, Function<MissedCollection, IdempotentReply> reply);

    /**
     * The reply to the request when it was made before.
     *
     * @throws uk.brum.starter.problem.ProblemException when the key came with another request
     */
    @Nullable
    IdempotentReply repeated(Idempotency idempotency);
}
