package uk.brum.binschedules.reminders.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.Uprn;

/**
 * Somebody is reminded of the bin days of a home.
 *
 * @param calendar which bin days the home and the choice have
 * @param since when it was asked for, UTC
 * @param stopToken opens the door that ends it without signing in; 128 random bits
 * @param confirmation what an unconfirmed address must open; null once confirmed, and always for people with accounts
 * @param toldUpTo bin days up to this one are done with: told, or due before it was asked for
 * @param telling what was told last; null when nothing was yet
 * @param version of the stored record
 */
public record Reminder(
        String id,
        Uprn uprn,
        Subscriber subscriber,
        Choice choice,
        CalendarKey calendar,
        Instant since,
        String stopToken,
        @Nullable Confirmation confirmation,
        LocalDate toldUpTo,
        @Nullable Telling telling,
        Version version) {

    /** As many questions wait for one address: nobody can fill the mailbox of somebody else with them. */
    public static final int MOST_QUESTIONS = 3;

    /** How long the link that confirms an address is good. */
    public static final Duration CONFIRM_WITHIN = Duration.ofDays(2);

    /** @param until end of its validity, UTC */
    public record Confirmation(String token, Instant until) {}

    /** Changes and events so far; they change together. */
    public record Version(long changes, long events) {
        public static final Version NEW = new Version(1, 0);
    }

    public boolean active() {
        return confirmation == null;
    }

    /** The person whose account it is; null without one. */
    public @Nullable String personId() {
        return subscriber instanceof Subscriber.Person person ? person.personId() : null;
    }
}
