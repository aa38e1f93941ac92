package uk.brum.portal.reportanything;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;

/** What service-requests knows of a place before something is reported there: waste that may only wait for its collection. */
@FeignClient(
        name = "service-requests",
        contextId = "waiting-waste",
        url = "${brum.urls.service-requests}",
        fallbackFactory = WaitingWaste.Away.class)
interface WaitingWaste {

    /** @throws feign.FeignException.UnprocessableEntity when another council looks after that place */
    @GetMapping("/api/requests/v1/duplicates")
    Found near(
            @RequestParam("category") String category,
            @RequestParam("lat") double lat,
            @RequestParam("lon") double lon,
            @RequestParam(name = "uprn", required = false) @Nullable String uprn);

    /** What may lie there without being dumped. */
    record Found(List<Waiting> waitingWaste) {}

    /** @param message for the person who is about to report it */
    record Waiting(String message) {}

    /** A report is made all the same. */
    @Component
    class Away extends Absent<WaitingWaste> {
        Away() {
            super(WaitingWaste.class);
        }
    }
}
