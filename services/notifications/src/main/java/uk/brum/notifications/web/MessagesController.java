package uk.brum.notifications.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.Messages;
import uk.brum.notifications.letters.Letters;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.security.Caller;

/** Messages sent to me; those of a person and how they went, for staff. */
@RestController
@RequestMapping("/api/notifications/v1")
class MessagesController {

    private final Messages messages;
    private final Letters letters;

    MessagesController(Messages messages, Letters letters) {
        this.messages = messages;
        this.letters = letters;
    }

    @GetMapping("/me/messages")
    @PreAuthorize("hasRole('RESIDENT')")
    ResponseEntity<MessageView.Page<MessageView>> mine(
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "Ask for 1 message or more")
                    @Max(value = 100, message = "Ask for 100 messages or fewer")
                    int limit,
            @RequestParam(required = false)
                    @Size(min = 1, max = 300, message = Cursor.WRONG)
                    @Pattern(regexp = "[A-Za-z0-9_-]+", message = Cursor.WRONG)
                    @Nullable
                    String cursor,
            Caller caller) {
        return answer(page(caller.id(), limit, cursor, message -> MessageView.of(message, letters)));
    }

    @GetMapping("/people/{personId}/messages")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    ResponseEntity<MessageView.Page<MessageView.OfPerson>> ofPerson(
            @PathVariable @Pattern(regexp = "[A-Za-z0-9._-]{1,100}", message = "Check the number of the account")
                    String personId,
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "Ask for 1 message or more")
                    @Max(value = 100, message = "Ask for 100 messages or fewer")
                    int limit,
            @RequestParam(required = false)
                    @Size(min = 1, max = 300, message = Cursor.WRONG)
                    @Pattern(regexp = "[A-Za-z0-9_-]+", message = Cursor.WRONG)
                    @Nullable
                    String cursor) {
        return answer(page(personId, limit, cursor, message -> MessageView.OfPerson.of(message, letters)));
    }

    @GetMapping("/messages/{messageId}")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMINISTRATOR') or hasAuthority('SERVICE_complaints')")
    ResponseEntity<MessageView.Detail> one(
            @PathVariable
                    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,119}", message = "Check the number of the message")
                    String messageId) {
        return answer(messages.find(messageId)
                .map(message -> MessageView.Detail.of(message, letters))
                .orElseThrow(() -> new ProblemException(
                        NotificationProblems.MESSAGE_NOT_FOUND, "We could not find a message with that number.")));
    }

    private <T> MessageView.Page<T> page(String person, int limit, @Nullable String cursor, Function<Message, T> view) {
        Messages.@Nullable Place after = cursor == null ? null : Cursor.read(cursor);
        List<Message> found = messages.of(person, after, limit + 1);
        boolean more = found.size() > limit;
        List<Message> page = more ? found.subList(0, limit) : found;
        return new MessageView.Page<>(page.stream().map(view).toList(), more ? Cursor.write(page.getLast()) : null);
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
