package uk.brum.notifications.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.starter.clients.ServiceToken;

/** Who is to be told what of a report, as service-requests keeps it. */
@FeignClient(
        name = "service-requests",
        url = "${brum.urls.service-requests}",
        configuration = ServiceToken.class,
        fallbackFactory = RequestsClient.Away.class)
interface RequestsClient {

    @GetMapping("/api/requests/v1/notices/{noticeId}")
    Notice notice(@PathVariable("noticeId") String noticeId);

    @GetMapping("/api/requests/v1/followings/{followingId}/confirmation")
    Confirmation confirmation(@PathVariable("followingId") String followingId);

    record Notice(
            String kind,
            @Nullable String personId,
            @Nullable String name,
            @Nullable String email,
            String category,
            @Nullable String place,
            String text,
            @Nullable String ending,
            @Nullable String expected,
            @Nullable String stopLink,
            @Nullable String stopPage) {}

    record Confirmation(String email, String what, String link, Instant expiresAt) {}

    /** The message waits and is tried again. */
    @Component
    class Away implements FallbackFactory<RequestsClient> {

        @Override
        public RequestsClient create(Throwable cause) {
            RuntimeException why = Unanswered.because(cause, "service-requests", "The notice or following");
            return new RequestsClient() {
                @Override
                public Notice notice(String noticeId) {
                    throw why;
                }

                @Override
                public Confirmation confirmation(String followingId) {
                    throw why;
                }
            };
        }
    }
}
