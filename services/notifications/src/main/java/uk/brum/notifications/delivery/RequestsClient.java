package uk.brum.notifications.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    @PostMapping("/api/requests/v1/notices/read")
    NoticesRead read(@RequestBody NoticesToRead wanted);

    @GetMapping("/api/requests/v1/followings/{followingId}/confirmation")
    Confirmation confirmation(@PathVariable("followingId") String followingId);

    record NoticesToRead(Collection<String> noticeIds) {}

    record NoticesRead(List<Notice> notices, List<String> unreadable) {}

    record Notice(
            String noticeId,
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
                public NoticesRead read(NoticesToRead wanted) {
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
