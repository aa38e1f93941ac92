package uk.brum.binschedules.reminders.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.Uprn;

/** All reminders. Unconfirmed ones are forgotten by themselves. */
public interface Reminders {

    Optional<Reminder> find(String id);

    /** Those of one person with an account, newest first. */
    List<Reminder> of(String personId);

    /** The one that is confirmed, of this subscriber and this home. */
    Optional<Reminder> active(Reminder like);

    /** Stands for an email address; the same for the same address, whatever its case. */
    Subscriber.Address address(String email);

    /** How many confirmed ones a subscriber has. */
    long countOf(Subscriber subscriber);

    Optional<Reminder> byStopToken(String token);

    Optional<Reminder> byConfirmation(String token);

    /**
     * Changes what was chosen.
     *
     * @param calendar of the home and the new choice
     * @param toldUpTo bin days up to this one are done with
     * @return false when somebody changed it meanwhile
     */
    boolean change(Reminder before, Choice choice, CalendarKey calendar, LocalDate toldUpTo);

    /**
     * Makes an unconfirmed one count.
     *
     * @param toldUpTo bin days up to this one are done with
     * @param telling what was told of the last of them; null when nothing was
     * @return false when the subscriber has a confirmed one of this home already
     */
    boolean confirm(Reminder asked, LocalDate toldUpTo, @Nullable Telling telling);

    /**
     * Ends a reminder. What was told of a day that is not over stays known, under its subscriber and home.
     *
     * @return false when somebody changed it meanwhile
     */
    boolean stop(Reminder before);

    /** Forgets a question that was answered. */
    void forget(String id);

    /** What a reminder of this subscriber and home told before it was stopped. */
    Optional<Told> toldBefore(Subscriber subscriber, Uprn uprn);

    /** The calendars of all active reminders of a time. */
    List<CalendarKey> calendars(ReminderTime when);

    /** The calendars of all active reminders that were last told, or are done with, that day. */
    List<CalendarKey> calendarsTold(LocalDate day);

    /** Takes some that were not told of a day yet for this instance, for a minute. */
    List<Reminder> takeUntold(
            ReminderTime when, LocalDate day, Collection<CalendarKey> calendars, Instant now, int limit);

    /** Takes some for this instance, for a minute, that were told other facts of a day than these. */
    List<Reminder> takeToldOtherwise(LocalDate day, CalendarKey calendar, String facts, Instant now, int limit);

    /**
     * Saves what is told, and the event that asks for the email, in one write.
     *
     * @return false when somebody changed or told it meanwhile
     */
    boolean tell(Reminder before, Telling telling);
}
