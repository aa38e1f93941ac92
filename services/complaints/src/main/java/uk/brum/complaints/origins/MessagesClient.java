package uk.brum.complaints.origins;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.starter.clients.ServiceToken;

/** Whether there is a message, and to whom it went; residents cannot ask that themselves. */
@FeignClient(
        name = "notifications",
        url = "${brum.urls.notifications}",
        configuration = ServiceToken.class,
        fallbackFactory = MessagesClient.Away.class)
interface MessagesClient {

    @GetMapping("/api/notifications/v1/messages/{messageId}")
    @Nullable
    Known message(@PathVariable("messageId") String messageId);

    /** It is there. @param personId to whom it went; null for people without an account */
    record Known(String id, @Nullable String personId) {}

    /** Unknown stays unknown; everything else is asked again later. */
    @Component
    class Away implements FallbackFactory<MessagesClient> {

        @Override
        public MessagesClient create(Throwable cause) {
            return reference -> {
                Unanswered.unlessUnknown(cause);
                return null;
            };
        }
    }
}
