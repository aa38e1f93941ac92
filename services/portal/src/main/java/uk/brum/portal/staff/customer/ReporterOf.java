package uk.brum.portal.staff.customer;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** Who reported a request, as service-requests tells staff; it records who looked. */
@FeignClient(
        name = "service-requests",
        contextId = "reporterOf",
        url = "${brum.urls.service-requests}",
        configuration = CallerToken.class,
        fallbackFactory = ReporterOf.Away.class)
interface ReporterOf {

    @GetMapping("/api/requests/v1/requests/{reference}/reporter")
    Reporter of(@PathVariable("reference") String reference);

    /** Nothing is known of somebody who gave nothing. */
    record Reporter(
            @Nullable String personId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** Then the caller is asked. */
    @Component
    class Away extends Absent<ReporterOf> {
        Away() {
            super(ReporterOf.class);
        }
    }
}
