package uk.brum.binschedules.reminders.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.reminders.domain.BinDay;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.Reminders;
import uk.brum.binschedules.reminders.domain.Telling;
import uk.brum.binschedules.schedules.domain.AddressLines;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Uprn;

/**
 * What one email about a bin day says, worked out when it is written: who stopped meanwhile is not written to, nor is
 * anybody whom it would help no more.
 */
@Service
public class ReadReminderNotice {

    private static final Pattern ID = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{1,3})");

    private final Reminders reminders;
    private final BinDays days;
    private final AddressLines addresses;
    private final Clock clock;

    ReadReminderNotice(Reminders reminders, BinDays days, AddressLines addresses, Clock clock) {
        this.reminders = reminders;
        this.days = days;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * What the email says.
     *
     * @param home first line of its address; null when it cannot be had now
     * @param isToday whether the day is today at this moment; otherwise it is tomorrow
     */
    public record Notice(
            Reminder reminder,
            Telling telling,
            BinDay binDay,
            boolean isToday,
            @Nullable String home) {}

    /** Nothing when nobody is to be told of it any more. */
    public Optional<Notice> read(String noticeId) {
        Matcher id = ID.matcher(noticeId);
        return id.matches() ? reminders.find(id.group(1)).flatMap(found -> notice(found, noticeId)) : Optional.empty();
    }

    /** The first line of the address of a home; null when it cannot be had now. */
    public @Nullable String home(Uprn uprn) {
        return addresses.firstLine(uprn);
    }

    private Optional<Notice> notice(Reminder reminder, String noticeId) {
        Telling telling = reminder.telling();
        // a newer one says all that this one would
        if (telling == null || !telling.noticeId(reminder.id()).equals(noticeId)) {
            return Optional.empty();
        }
        LocalDate day = telling.day();
        Instant now = clock.instant();
        boolean helps = telling.correction() ? BinDay.correctionHelps(day, now) : BinDay.reminderHelps(day, now);
        if (!helps) {
            return Optional.empty();
        }
        return days.of(day, reminder.calendar(), telling.slots())
                .filter(binDay -> !binDay.ordinary())
                .map(binDay -> new Notice(
                        reminder, telling, binDay, day.equals(LondonTime.dateAt(now)), home(reminder.uprn())));
    }
}
