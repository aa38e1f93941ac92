package uk.brum.portal.staff.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** What staff read of a request at service-requests and do with it; {@code If-Match} is the version they decided on. */
@FeignClient(
        name = "service-requests",
        contextId = "handling",
        url = "${brum.urls.service-requests}",
        configuration = CallerToken.class,
        fallbackFactory = Handling.Away.class)
interface Handling {

    @GetMapping("/api/requests/v1/requests/{reference}")
    ResponseEntity<StaffRequest> of(@PathVariable("reference") String reference);

    @GetMapping("/api/requests/v1/requests/{reference}/reporter")
    Reporter reporter(@PathVariable("reference") String reference);

    @GetMapping("/api/requests/v1/forwardings/{reference}")
    Forwardings forwardings(@PathVariable("reference") String reference);

    @PostMapping("/api/requests/v1/requests/{reference}/notes")
    void note(@PathVariable("reference") String reference, @RequestBody Note note);

    @PostMapping("/api/requests/v1/requests/{reference}/status")
    void status(
            @PathVariable("reference") String reference,
            @RequestHeader("If-Match") String version,
            @RequestBody Status status);

    @PutMapping("/api/requests/v1/requests/{reference}/assignment")
    void assign(
            @PathVariable("reference") String reference,
            @RequestHeader("If-Match") String version,
            @RequestBody Assignment assignment);

    @PutMapping("/api/requests/v1/requests/{reference}/category")
    void category(
            @PathVariable("reference") String reference,
            @RequestHeader("If-Match") String version,
            @RequestBody Category category);

    @PutMapping("/api/requests/v1/requests/{reference}/place")
    void place(
            @PathVariable("reference") String reference,
            @RequestHeader("If-Match") String version,
            @RequestBody Place place);

    @PutMapping("/api/requests/v1/requests/{reference}/duplicate-of")
    void merge(@PathVariable("reference") String reference, @RequestBody Other other);

    @PutMapping("/api/requests/v1/requests/{reference}/related/{other}")
    void relate(@PathVariable("reference") String reference, @PathVariable("other") String other);

    @PostMapping("/api/requests/v1/requests/{reference}/parts")
    void split(
            @PathVariable("reference") String reference,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Part part);

    @PostMapping("/api/requests/v1/requests/{reference}/challenges")
    void challenge(@PathVariable("reference") String reference, @RequestBody Text why);

    @GetMapping("/api/requests/v1/desk/templates")
    Templates templates(@RequestParam("category") String category, @RequestParam("state") String state);

    @GetMapping("/api/requests/v1/desk/templates/{id}/text/{reference}")
    Text fill(@PathVariable("id") String id, @PathVariable("reference") String reference);

    /** Who reported it, as far as is known. */
    record Reporter(
            @Nullable String personId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** How it went to contractors. */
    record Forwardings(List<Forwarding> items) {}

    /** Sent on once; {@code theirNumber} is the contractor's own. */
    record Forwarding(
            String contractor,
            String state,
            Instant since,
            @Nullable String theirNumber,
            @Nullable String trouble) {}

    /** @param audience public, reporter or staff */
    record Note(String text, String audience) {}

    /** Where it moves to, and why. */
    record Status(
            String status, @Nullable String text, @Nullable Proof proof) {}

    /** A picture of what was done, and when. */
    record Proof(@Nullable String photo, @Nullable Instant taken) {}

    /** What is not said stays; without a person it is the whole team's. */
    record Assignment(
            @Nullable String team,
            @Nullable String person,
            @Nullable Integer priority) {}

    /** A kind of report. */
    record Category(String category) {}

    /** Where it really is. */
    record Place(@Nullable String uprn, @Nullable String words) {}

    /** Another request. */
    record Other(String reference) {}

    /** A part that becomes a request of its own. */
    record Part(String category, @Nullable String description) {}

    /** Words. */
    record Text(String text) {}

    /** Words to choose from. */
    record Templates(List<Template> items) {}

    /** Words under a name. */
    record Template(String id, String name) {}

    /** Nothing is changed while service-requests is away; what was written stays in the form. */
    @Component
    class Away extends Absent<Handling> {
        Away() {
            super(Handling.class);
        }
    }
}
