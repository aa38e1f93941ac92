package uk.brum.portal.staff.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** Complaints of somebody, newest first, as complaints finds them for staff. */
@FeignClient(
        name = "complaints",
        contextId = "complaints-of",
        url = "${brum.urls.complaints}",
        configuration = CallerToken.class,
        fallbackFactory = ComplaintsOf.Away.class)
public interface ComplaintsOf {

    @GetMapping("/api/complaints/v1/complaints")
    Page person(@RequestParam("person") String personId, @RequestParam("limit") int limit);

    /** By a reference, or the whole email address, phone number or name of somebody who complains. */
    @GetMapping("/api/complaints/v1/complaints")
    Page about(@RequestParam("q") String q, @RequestParam("limit") int limit);

    /** Some complaints. */
    record Page(List<Summary> items) {}

    /** One complaint in a line. */
    record Summary(
            String reference,
            String status,
            String statusText,
            int stage,
            Instant receivedAt,
            @Nullable Clock clock) {}

    /** The next thing that is due, and how that was counted. */
    record Clock(String clock, LocalDate due, String explanation, boolean late) {}

    /** The page says so where the complaints would stand. */
    @Component
    class Away extends Absent<ComplaintsOf> {
        Away() {
            super(ComplaintsOf.class);
        }
    }
}
