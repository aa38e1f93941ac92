package uk.brum.binschedules.reminders.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.binschedules.reminders.application.AskForReminders;
import uk.brum.binschedules.reminders.application.KeepReminders;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.ReminderRefusal;
import uk.brum.binschedules.reminders.domain.ReminderRefused;
import uk.brum.binschedules.reminders.domain.Reminders;
import uk.brum.binschedules.reminders.web.ReminderViews.ReminderChoice;
import uk.brum.binschedules.reminders.web.ReminderViews.ReminderList;
import uk.brum.binschedules.reminders.web.ReminderViews.ReminderRequest;
import uk.brum.binschedules.reminders.web.ReminderViews.ReminderView;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.web.Asked;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.security.Caller;
import uk.brum.starter.security.PublicEndpoint;

/** Reminders by email, with and without an account. */
@RestController
@RequestMapping("/api/bins/v1/reminders")
class RemindersController {

    static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    static final String ID_MESSAGE = "Check the number of the reminder";

    private final AskForReminders ask;
    private final KeepReminders keep;
    private final Reminders reminders;
    private final JsonMapper json;

    RemindersController(AskForReminders ask, KeepReminders keep, Reminders reminders, JsonMapper json) {
        this.ask = ask;
        this.keep = keep;
        this.reminders = reminders;
        this.json = json;
    }

    @PublicEndpoint
    @PostMapping
    ResponseEntity<byte[]> ask(@Valid @RequestBody ReminderRequest request, Idempotency idempotency, Caller caller) {
        Uprn home = Asked.uprn(request.uprn());
        if (caller.hasRole("resident")) {
            return ask.remind(caller.id(), home, request.choice(), idempotency, this::active)
                    .toResponse();
        }
        if (request.email() == null) {
            throw new ReminderRefused(new ReminderRefusal.EmailNeeded());
        }
        return ask.ask(request.email(), home, request.choice(), idempotency, this::asked)
                .toResponse();
    }

    @PreAuthorize("hasRole('RESIDENT')")
    @GetMapping
    ResponseEntity<ReminderList> mine(Caller caller) {
        return privately(new ReminderList(
                reminders.of(caller.id()).stream().map(ReminderView::of).toList()));
    }

    @PreAuthorize("hasRole('RESIDENT')")
    @PutMapping("/{reminderId}")
    ResponseEntity<ReminderView> change(
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String reminderId,
            @Valid @RequestBody ReminderChoice request,
            Caller caller) {
        return privately(ReminderView.of(keep.change(caller.id(), reminderId, request.choice())));
    }

    @PreAuthorize("hasRole('RESIDENT')")
    @DeleteMapping("/{reminderId}")
    ResponseEntity<Void> stop(
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String reminderId, Caller caller) {
        keep.stop(caller.id(), reminderId);
        return ResponseEntity.noContent().build();
    }

    private IdempotentReply active(Reminder reminder) {
        return new IdempotentReply(201, null, json.writeValueAsString(ReminderView.of(reminder)));
    }

    private IdempotentReply asked(Reminder reminder) {
        return new IdempotentReply(202, null, json.writeValueAsString(ReminderView.asked(reminder)));
    }

    private static <T> ResponseEntity<T> privately(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
