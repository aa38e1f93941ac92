package uk.brum.servicerequests.following.application;

import java.util.function.Function;
import uk.brum.servicerequests.following.domain.Webhook;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Stores a new webhook and the reply to its request in one write. */
public interface NewWebhooks {

    IdempotentReply store(Webhook webhook, Idempotency idempotency, Function<Webhook, IdempotentReply> reply);
}
