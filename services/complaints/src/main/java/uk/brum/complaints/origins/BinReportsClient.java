package uk.brum.complaints.origins;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Whether there is a missed collection that the bearer of that token may see. */
@FeignClient(name = "bin-schedules", url = "${brum.urls.bin-schedules}", fallbackFactory = BinReportsClient.Away.class)
interface BinReportsClient {

    @GetMapping("/api/bins/v1/missed-collections/{reference}")
    @Nullable
    Known report(
            @PathVariable("reference") String reference,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization);

    /** It is there. @param wardCode where the home lies, null when its register does not say */
    record Known(String reference, String uprn, @Nullable String wardCode) {}

    /** Unknown stays unknown; everything else is asked again later. */
    @Component
    class Away implements FallbackFactory<BinReportsClient> {

        @Override
        public BinReportsClient create(Throwable cause) {
            return (reference, authorization) -> {
                Unanswered.unlessUnknown(cause);
                return null;
            };
        }
    }
}
