package uk.brum.portal.complaints;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
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

/** Complaints at the service of that name, in the name of the person. */
@FeignClient(
        name = "complaints",
        contextId = "my-complaints",
        url = "${brum.urls.complaints}",
        configuration = CallerToken.class,
        fallbackFactory = Complaints.Away.class)
public interface Complaints {

    @PostMapping("/api/complaints/v1/complaints")
    Receipt receive(@RequestHeader("Idempotency-Key") String key, @RequestBody NewComplaint complaint);

    /** @param origin only those that grew out of the thing of this reference; all when null */
    @GetMapping("/api/complaints/v1/complaints")
    Page mine(
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            @RequestParam("limit") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    @GetMapping("/api/complaints/v1/complaints/{reference}")
    Complaint byReference(@PathVariable("reference") String reference);

    @PostMapping("/api/complaints/v1/complaints/{reference}/issues")
    Receipt add(
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable("reference") String reference,
            @RequestBody Issue issue);

    @PutMapping("/api/complaints/v1/complaints/{reference}/agreement")
    Complaint agree(@PathVariable("reference") String reference, @RequestBody Agreement agreement);

    @PutMapping("/api/complaints/v1/complaints/{reference}/escalation")
    Complaint askAgain(@PathVariable("reference") String reference, @RequestBody Why why);

    @PutMapping("/api/complaints/v1/complaints/{reference}/withdrawal")
    Complaint withdraw(@PathVariable("reference") String reference, @RequestBody Reason reason);

    @PutMapping("/api/complaints/v1/complaints/{reference}/people/{person}/contact")
    Complaint reach(
            @PathVariable("reference") String reference,
            @PathVariable("person") String person,
            @RequestBody Contact contact);

    @PutMapping("/api/complaints/v1/complaints/{reference}/needs")
    Complaint need(@PathVariable("reference") String reference, @RequestBody Complaint.Needs needs);

    @PutMapping("/api/complaints/v1/complaints/{reference}/people/me/departure")
    ResponseEntity<Void> leave(@PathVariable("reference") String reference);

    @GetMapping("/api/complaints/v1/complaints/{reference}/letters/{letter}")
    Letter letter(@PathVariable("reference") String reference, @PathVariable("letter") String letter);

    @GetMapping(
            path = "/api/complaints/v1/complaints/{reference}/letters/{letter}/pdf",
            produces = "application/pdf, application/problem+json")
    byte[] letterAsPdf(@PathVariable("reference") String reference, @PathVariable("letter") String letter);

    /** What is sent at once; {@code joined} when it became a point of the complaint that it was added to. */
    record Receipt(
            String reference,
            @Nullable LocalDate acknowledgeBy,
            @Nullable String explanation,
            String whatHappensNext,
            boolean messageWillFollow,
            boolean joined) {}

    /** Complaints, newest first. */
    record Page(List<Line> items, @Nullable String nextCursor) {}

    /** A complaint in a list. */
    record Line(
            String reference,
            String kind,
            String status,
            String statusText,
            int stage,
            Instant receivedAt,
            Complaint.@Nullable Clock clock) {}

    /** What is added; {@code related} when it belongs to the same matter. */
    record Issue(String text, boolean related) {}

    /** That the points are right. */
    record Agreement(String agreement) {}

    /** Why the person does not agree with an answer. @param keptBecause what kept them from saying so in time, null when nothing did */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(String why, @Nullable String keptBecause) {}

    /** Why the person takes it back. */
    record Reason(String reason) {}

    /** Nothing stands in for a complaint; what was written stays in the form. */
    @Component
    class Away extends Absent<Complaints> {
        Away() {
            super(Complaints.class);
        }
    }
}
