package uk.brum.portal.staff.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** Mass incidents at service-requests. */
@FeignClient(
        name = "service-requests",
        contextId = "incidentDesk",
        url = "${brum.urls.service-requests}",
        configuration = CallerToken.class,
        fallbackFactory = IncidentDesk.Away.class)
interface IncidentDesk {

    @GetMapping("/api/requests/v1/categories")
    Categories categories();

    @GetMapping("/api/requests/v1/incidents?limit=50")
    Incidents open(@RequestParam(name = "cursor", required = false) @Nullable String cursor);

    @PostMapping("/api/requests/v1/incidents")
    Receipt declare(@RequestHeader("Idempotency-Key") String key, @RequestBody NewIncident incident);

    @GetMapping("/api/requests/v1/requests/{reference}")
    Incident find(@PathVariable("reference") String reference);

    @GetMapping("/api/requests/v1/incidents/{reference}/requests?limit=100")
    Joiners joined(
            @PathVariable("reference") String reference,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    @PostMapping("/api/requests/v1/incidents/{reference}/requests")
    Joined join(@PathVariable("reference") String reference, @RequestBody Joining joining);

    @PostMapping("/api/requests/v1/requests/{reference}/status")
    Incident answer(@PathVariable("reference") String reference, @RequestBody Answer answer);

    /** What can be reported. */
    record Categories(List<Category> items) {}

    /** One kind of report. */
    record Category(String code, String name) {}

    /** What is declared. */
    record NewIncident(String category, Place place, String description) {}

    /** Where it is, as people name it. */
    record Place(String words) {}

    /** The reference under which others join. */
    record Receipt(String reference) {}

    /** An incident as staff see it. */
    record Incident(
            String reference,
            @Nullable Category category,
            @Nullable String status,
            @Nullable Boolean open,
            @Nullable String description,
            @Nullable Where place,
            @Nullable Instant submittedAt) {}

    /** Where one is, in words if there are any. */
    record Where(
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String words) {}

    /** Incidents that reports can join, newest first. */
    record Incidents(List<Incident> items, @Nullable String next) {}

    /** Reports that joined. */
    record Joiners(List<Incident> items, @Nullable String next) {}

    /** Reports that are to join. */
    record Joining(List<String> references) {}

    /** What became of each. */
    record Joined(List<Outcome> outcomes) {}

    /** Whether one joined, and why not. */
    record Outcome(
            String reference, boolean joined, @Nullable String reason) {}

    /** One answer for all. */
    record Answer(String status, String text) {}

    /** Nothing is declared without service-requests. */
    @Component("incidentDeskAway")
    class Away extends Absent<IncidentDesk> {
        Away() {
            super(IncidentDesk.class);
        }
    }
}
