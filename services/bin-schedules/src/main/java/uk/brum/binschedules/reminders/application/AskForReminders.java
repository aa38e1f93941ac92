package uk.brum.binschedules.reminders.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
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
import uk.brum.binschedules.schedules.domain.Home;
import uk.brum.binschedules.schedules.domain.Homes;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/**
 * Somebody wants to be reminded. People with an account just are; an address without one is asked first, and the answer
 * here never says more than that, so that nobody can find out who is reminded of what.
 */
@Service
public class AskForReminders {

    /** More homes than anybody looks after. */
    private static final int MOST = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Reminders reminders;
    private final NewReminders news;
    private final KeepReminders keep;
    private final Homes homes;
    private final Clock clock;

    AskForReminders(Reminders reminders, NewReminders news, KeepReminders keep, Homes homes, Clock clock) {
        this.reminders = reminders;
        this.news = news;
        this.keep = keep;
        this.homes = homes;
        this.clock = clock;
    }

    /**
     * Reminds somebody with an account.
     *
     * @param reply makes the answer; who is reminded of that home already has it changed
     */
    public IdempotentReply remind(
            String personId,
            Uprn uprn,
            Choice choice,
            Idempotency idempotency,
            Function<Reminder, IdempotentReply> reply) {
        Reminder wanted = reminder(new Subscriber.Person(personId), uprn, choice, null);
        @Nullable Reminder before = reminders.active(wanted).orElse(null);
        if (before == null && reminders.countOf(wanted.subscriber()) >= MOST) {
            throw new ReminderRefused(new ReminderRefusal.TooMany(MOST));
        }
        @Nullable IdempotentReply stored = before == null ? news.store(wanted, idempotency, reply) : null;
        if (stored != null) {
            return stored;
        }
        Reminder mine = before != null ? before : reminders.active(wanted).orElse(wanted);
        return reply.apply(keep.change(personId, mine.id(), choice));
    }

    /** Asks an address whether it wants to be reminded. */
    public IdempotentReply ask(
            String email,
            Uprn uprn,
            Choice choice,
            Idempotency idempotency,
            Function<Reminder, IdempotentReply> reply) {
        Instant until = clock.instant().plus(Reminder.CONFIRM_WITHIN);
        Reminder wanted = reminder(reminders.address(email), uprn, choice, new Reminder.Confirmation(token(), until));
        if (reminders.countOf(wanted.subscriber()) >= MOST) {
            return reply.apply(wanted); // not said: it would tell a stranger how much somebody is reminded of
        }
        @Nullable IdempotentReply stored = news.store(wanted, idempotency, reply);
        return stored != null ? stored : reply.apply(wanted);
    }

    private Reminder reminder(
            Subscriber subscriber, Uprn uprn, Choice choice, Reminder.@Nullable Confirmation confirmation) {
        Home home = homes.find(uprn).orElseThrow(() -> new ScheduleRefused(new ScheduleRefusal.HomeUnknown()));
        Instant now = clock.instant();
        LocalDate due = choice.when().lastDue(now);
        // an address is asked first: what it was told is looked up when it confirms
        @Nullable
        Told told = confirmation != null
                ? null
                : reminders.toldBefore(subscriber, uprn).orElse(null);
        return new Reminder(
                UUID.randomUUID().toString(),
                uprn,
                subscriber,
                choice,
                CalendarKey.of(home, choice),
                now,
                token(),
                confirmation,
                told == null ? due : told.orLater(due),
                told == null ? null : told.toCorrect(choice),
                Reminder.Version.NEW);
    }

    private static String token() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
