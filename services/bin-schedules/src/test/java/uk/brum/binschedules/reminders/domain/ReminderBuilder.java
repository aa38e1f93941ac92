package uk.brum.binschedules.reminders.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import uk.brum.binschedules.schedules.domain.Uprn;

/** Reminders with what a test is about. */
public final class ReminderBuilder {

    private static final Instant SINCE = Instant.parse("2026-11-23T16:02:11Z");

    private Subscriber subscriber = new Subscriber.Person("person-1");
    private Reminder.Confirmation confirmation;

    private ReminderBuilder() {}

    public static ReminderBuilder aReminder() {
        return new ReminderBuilder();
    }

    /** Of somebody without an account who has not confirmed yet. */
    public ReminderBuilder asked() {
        subscriber = new Subscriber.Address("digest", "amina@example.test");
        confirmation = new Reminder.Confirmation("t".repeat(32), SINCE.plus(Reminder.CONFIRM_WITHIN));
        return this;
    }

    public Reminder build() {
        return new Reminder(
                "0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a02",
                new Uprn(17),
                subscriber,
                new Choice(ReminderTime.SIX_THE_DAY_BEFORE, Set.of()),
                new CalendarKey("plan", "E05011154", Set.of()),
                SINCE,
                "s".repeat(32),
                confirmation,
                LocalDate.of(2026, 11, 23),
                null,
                Reminder.Version.NEW);
    }
}
