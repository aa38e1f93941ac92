package uk.brum.binschedules.reminders.web;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.binschedules.reminders.application.ReadReminderNotice;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.ReminderRefusal;
import uk.brum.binschedules.reminders.domain.ReminderRefused;
import uk.brum.binschedules.reminders.domain.Reminders;
import uk.brum.binschedules.reminders.domain.Subscriber;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.starter.PlatformProperties;

/** What notifications asks for when it writes a letter. */
@RestController
@RequestMapping("/api/bins/v1")
@PreAuthorize("hasAuthority('SERVICE_notifications')")
class ReminderNoticesController {

    private static final String NOTICE = "[0-9a-f-]{36}\\.[0-9]{4}-[0-9]{2}-[0-9]{2}\\.[0-9]{1,3}";

    private final ReadReminderNotice notices;
    private final Reminders reminders;
    private final String origin;

    ReminderNoticesController(ReadReminderNotice notices, Reminders reminders, PlatformProperties platform) {
        this.notices = notices;
        this.reminders = reminders;
        this.origin = platform.issuer();
    }

    /** One letter's facts. @param personId whom to write to, when accounts knows the address; otherwise {@code email} */
    record NoticeView(
            String noticeId,
            String kind,
            @Nullable String personId,
            @Nullable String email,
            String uprn,
            @Nullable String home,
            LocalDate date,
            String day,
            String when,
            List<BinView> collected,
            List<BinView> notCollected,
            List<String> disruptions,
            String stopLink,
            String stopPage) {

        static NoticeView of(ReadReminderNotice.Notice notice, String origin) {
            Reminder reminder = notice.reminder();
            return new NoticeView(
                    notice.telling().noticeId(reminder.id()),
                    notice.telling().correction() ? "correction" : "reminder",
                    reminder.personId(),
                    emailOf(reminder),
                    reminder.uprn().toString(),
                    notice.home(),
                    notice.telling().day(),
                    notice.isToday() ? "today" : "tomorrow",
                    reminder.choice().when().code(),
                    notice.binDay().collected().stream().map(BinView::collected).toList(),
                    notice.binDay().notCollected().stream()
                            .map(BinView::notCollected)
                            .toList(),
                    notice.binDay().disruptions().stream()
                            .map(Disruption::message)
                            .toList(),
                    origin + ReminderLinksController.LINKS + "/stop/" + reminder.stopToken(),
                    origin + ReminderLinksController.PAGES + "/stop/" + reminder.stopToken());
        }
    }

    /**
     * A bin of that day.
     *
     * @param plannedFor the usual day, when it was moved to this one
     * @param newDate when it is collected instead, if not on this day
     * @param sacks extra ones that are taken with it; null = none
     */
    record BinView(
            String stream,
            String streamName,
            String container,
            @Nullable LocalDate plannedFor,
            @Nullable LocalDate newDate,
            @Nullable String reason,
            @Nullable Integer sacks) {

        static BinView collected(BinCollection collection) {
            LocalDate planned = collection.slot().planned();
            return new BinView(
                    collection.stream().code(),
                    collection.stream().residentName(),
                    collection.container().name(),
                    planned.equals(collection.date()) ? null : planned,
                    null,
                    collection.changeReason(),
                    collection.sideWasteSacks() == 0 ? null : collection.sideWasteSacks());
        }

        static BinView notCollected(BinCollection collection) {
            return new BinView(
                    collection.stream().code(),
                    collection.stream().residentName(),
                    collection.container().name(),
                    null,
                    collection.cancelled() ? collection.nextDate() : collection.date(),
                    collection.changeReason(),
                    null);
        }
    }

    /** @param home first line of its address; null when it cannot be had now */
    record ConfirmationView(
            String email, String when, @Nullable String home, String link, Instant expiresAt) {}

    @GetMapping("/reminder-notices/{noticeId}")
    ResponseEntity<NoticeView> notice(
            @PathVariable @Pattern(regexp = NOTICE, message = "Check the number of the notice") String noticeId) {
        return privately(notices.read(noticeId)
                .map(notice -> NoticeView.of(notice, origin))
                .orElseThrow(ReminderNoticesController::unknown));
    }

    @GetMapping("/reminders/{reminderId}/confirmation")
    ResponseEntity<ConfirmationView> confirmation(
            @PathVariable @Pattern(regexp = RemindersController.ID, message = RemindersController.ID_MESSAGE)
                    String reminderId) {
        Reminder asked = reminders.find(reminderId).orElseThrow(ReminderNoticesController::unknown);
        String email = emailOf(asked);
        Reminder.Confirmation confirmation = asked.confirmation();
        if (email == null || confirmation == null) {
            throw unknown();
        }
        return privately(new ConfirmationView(
                email,
                asked.choice().when().code(),
                notices.home(asked.uprn()),
                origin + ReminderLinksController.PAGES + "/confirm/" + confirmation.token(),
                confirmation.until()));
    }

    private static @Nullable String emailOf(Reminder reminder) {
        return reminder.subscriber() instanceof Subscriber.Address address ? address.email() : null;
    }

    private static ReminderRefused unknown() {
        return new ReminderRefused(new ReminderRefusal.ReminderUnknown());
    }

    private static <T> ResponseEntity<T> privately(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
