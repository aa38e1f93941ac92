package uk.brum.binschedules.reminders.application;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Stores a new reminder, the event that asks for its confirmation, and the reply to its request in one write. */
public interface NewReminders {

    /**
     * Returns null when this subscriber has a confirmed one of the same home already, or as many questions wait for them as
     * may.
     */
    @Nullable
    IdempotentReply store(Reminder reminder, Idempotency idempotency, Function<Reminder, IdempotentReply> reply);
}
