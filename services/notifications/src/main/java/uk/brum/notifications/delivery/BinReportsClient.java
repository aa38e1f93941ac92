package uk.brum.notifications.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.starter.clients.ServiceToken;

/** Reports of missed collections, as bin-schedules keeps them. */
@FeignClient(
        name = "bin-schedules",
        url = "${brum.urls.bin-schedules}",
        configuration = ServiceToken.class,
        fallbackFactory = BinReportsClient.Away.class)
interface BinReportsClient {

    @GetMapping("/api/bins/v1/missed-collections/{reference}")
    Report report(@PathVariable("reference") String reference);

    record Report(@Nullable String reasonText, @Nullable OnBehalfOf onBehalfOf) {}

    record OnBehalfOf(String name, @Nullable String email) {}

    /** The message waits and is tried again. */
    @Component
    class Away implements FallbackFactory<BinReportsClient> {

        @Override
        public BinReportsClient create(Throwable cause) {
            return reference -> {
                throw Unanswered.because(cause, "bin-schedules", "The report");
            };
        }
    }
}
