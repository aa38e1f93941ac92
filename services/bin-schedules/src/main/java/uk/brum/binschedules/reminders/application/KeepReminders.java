package uk.brum.binschedules.reminders.application;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.reminders.domain.CalendarKey;
import uk.brum.binschedules.reminders.domain.Choice;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.ReminderRefusal;
import uk.brum.binschedules.reminders.domain.ReminderRefused;
import uk.brum.binschedules.reminders.domain.Reminders;
import uk.brum.binschedules.reminders.domain.Subscriber;
import uk.brum.binschedules.reminders.domain.Told;

/** Changing, confirming and stopping reminders. */
@Service
public class KeepReminders {

    private static final int TRIES = 5;

    private final Reminders reminders;
    private final Clock clock;

    KeepReminders(Reminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Changes a reminder of that person. A bin day that was told of, or was due under the new time, is not told again. */
    public Reminder change(String personId, String id, Choice choice) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Reminder before = mine(personId, id);
            if (changed(before, choice)) {
                return mine(personId, id);
            }
        }
        throw new IllegalStateException("A reminder is changed without end");
    }

    /** Stops a reminder of that person. */
    public void stop(String personId, String id) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (reminders.stop(mine(personId, id))) {
                return;
            }
        }
        throw new IllegalStateException("A reminder is changed without end");
    }

    /** Stops whatever the link in an email belongs to; a repetition is harmless. */
    public void stop(String token) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (reminders.byStopToken(token).map(reminders::stop).orElse(true)) {
                return;
            }
        }
        throw new IllegalStateException("A reminder is changed without end");
    }

    /** Makes an address count that was asked. If it has a reminder of that home already, that one is changed instead. */
    public Reminder confirm(String token) {
        Reminder asked = reminders
                .byConfirmation(token)
                .filter(reminder -> !expired(reminder))
                .orElseThrow(() -> new ReminderRefused(new ReminderRefusal.LinkUnknown()));
        for (int attempt = 0; attempt < TRIES; attempt++) {
            LocalDate due = asked.choice().when().lastDue(clock.instant());
            @Nullable
            Told told = reminders.toldBefore(asked.subscriber(), asked.uprn()).orElse(null);
            if (reminders.confirm(
                    asked,
                    told == null ? due : told.orLater(due),
                    told == null ? null : told.toCorrect(asked.choice()))) {
                return reminders.find(asked.id()).orElse(asked);
            }
            Reminder before = reminders.active(asked).orElse(null);
            if (before != null && before.id().equals(asked.id())) {
                return before; // the link was opened twice at once
            }
            if (before != null && changed(before, asked.choice())) {
                reminders.forget(asked.id());
                return reminders.find(before.id()).orElse(before);
            }
        }
        throw new IllegalStateException("A reminder is confirmed without end");
    }

    private boolean changed(Reminder before, Choice choice) {
        LocalDate due = choice.when().lastDue(clock.instant());
        return reminders.change(
                before,
                choice,
                new CalendarKey(before.calendar().planId(), before.calendar().wardCode(), choice.streams()),
                due.isAfter(before.toldUpTo()) ? due : before.toldUpTo());
    }

    private boolean expired(Reminder reminder) {
        Reminder.Confirmation confirmation = reminder.confirmation();
        return confirmation == null || !clock.instant().isBefore(confirmation.until());
    }

    private Reminder mine(String personId, String id) {
        return reminders
                .find(id)
                .filter(found -> found.subscriber() instanceof Subscriber.Person person
                        && person.personId().equals(personId))
                .orElseThrow(() -> new ReminderRefused(new ReminderRefusal.ReminderUnknown()));
    }
}
