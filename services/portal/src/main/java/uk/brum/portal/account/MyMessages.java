package uk.brum.portal.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** What notifications sent to the person, and what they want to hear about. */
@FeignClient(
        name = "notifications",
        url = "${brum.urls.notifications}",
        configuration = CallerToken.class,
        fallbackFactory = MyMessages.Away.class)
interface MyMessages {

    @GetMapping("/api/notifications/v1/me/messages")
    Page sent(
            @RequestParam("limit") int limit, @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    @GetMapping("/api/notifications/v1/me/preferences")
    Preferences preferences();

    @PutMapping("/api/notifications/v1/me/preferences")
    Preferences prefer(@RequestBody Preferences preferences);

    /** Messages, newest first. */
    record Page(List<Message> items, @Nullable String nextCursor) {}

    /** One message; {@code reference} is the report or complaint that it was about. */
    record Message(
            String id,
            String title,
            String state,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable String reference) {

        /** Where that which it was about can be seen. */
        public String page() {
            String about = String.valueOf(reference);
            String list = about.startsWith("CO-")
                    ? "/account/complaints/"
                    : about.startsWith("SR-") ? "/reports/" : "/account/reports/";
            return list + about;
        }
    }

    /** Which messages come by which way. */
    record Preferences(Channels channels, Topics topics) {}

    /** Ways. */
    record Channels(boolean email) {}

    /** Subjects; {@code security} is always true. */
    record Topics(boolean security, boolean account, boolean missedCollections, boolean requests, boolean following) {}

    /** Nothing stands in for a person's own data. */
    @Component
    class Away extends Absent<MyMessages> {
        Away() {
            super(MyMessages.class);
        }
    }
}
