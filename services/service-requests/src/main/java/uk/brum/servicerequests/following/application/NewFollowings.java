package uk.brum.servicerequests.following.application;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Stores a new following, the event that asks for its confirmation, and the reply to its request in one write. */
public interface NewFollowings {

    /**
     * Returns null when this follower follows the same thing already, or when as many questions wait for the answer of an
     * address as may: {@link Following#MOST_QUESTIONS}, however many ask at once.
     */
    @Nullable
    IdempotentReply store(Following following, Idempotency idempotency, Function<Following, IdempotentReply> reply);
}
