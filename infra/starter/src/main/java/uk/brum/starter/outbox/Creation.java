package uk.brum.starter.outbox;

import org.bson.Document;
import uk.brum.starter.idempotency.IdempotentReply;

/** What an insert did. */
public sealed interface Creation {

    /** The reply to give, first time or again. */
    IdempotentReply reply();

    /** The document is new and on the disk of a majority. */
    record Inserted(Document document, IdempotentReply reply) implements Creation {}

    /** The same request was answered before; nothing was written now. */
    record Replayed(IdempotentReply reply) implements Creation {}
}
