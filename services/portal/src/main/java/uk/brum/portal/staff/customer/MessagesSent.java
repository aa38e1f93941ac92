package uk.brum.portal.staff.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** What was sent to a person and how it went, as notifications tells staff. */
@FeignClient(
        name = "notifications",
        contextId = "messages-sent",
        url = "${brum.urls.notifications}",
        configuration = CallerToken.class,
        fallbackFactory = MessagesSent.Away.class)
interface MessagesSent {

    @GetMapping("/api/notifications/v1/people/{personId}/messages")
    Page to(@PathVariable("personId") String personId, @RequestParam("limit") int limit);

    /** Newest first. */
    record Page(List<Message> items) {}

    /** @param stateText how it went, in words to say to a caller */
    record Message(
            String title,
            String state,
            String stateText,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable String reference) {

        public Instant at() {
            return sentAt == null ? createdAt : sentAt;
        }
    }

    /** The page says so where the messages would stand. */
    @Component
    class Away extends Absent<MessagesSent> {
        Away() {
            super(MessagesSent.class);
        }
    }
}
