package uk.brum.notifications.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.starter.clients.ServiceToken;

/** Letters of complaints, as complaints keeps them. */
@FeignClient(
        name = "complaints",
        url = "${brum.urls.complaints}",
        configuration = ServiceToken.class,
        fallbackFactory = ComplaintsClient.Away.class)
interface ComplaintsClient {

    @GetMapping("/api/complaints/v1/complaints/{reference}/letters/{letterId}")
    @Nullable
    Letter letter(@PathVariable("reference") String reference, @PathVariable("letterId") String letterId);

    record Letter(
            @Nullable String subject,
            @Nullable List<String> body,
            @Nullable String deliverBy,
            @Nullable Recipient to) {}

    record Recipient(@Nullable String email) {}

    /** The message waits and is tried again. */
    @Component
    class Away implements FallbackFactory<ComplaintsClient> {

        @Override
        public ComplaintsClient create(Throwable cause) {
            return (reference, letterId) -> {
                throw Unanswered.because(cause, "complaints", "The letter");
            };
        }
    }
}
