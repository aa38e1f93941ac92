package uk.brum.portal.staff.complaints;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
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

/** The complaints service, asked in the name of the member of staff who is signed in. */
@FeignClient(
        name = "complaints",
        contextId = "staffComplaints",
        url = "${brum.urls.complaints}",
        configuration = CallerToken.class,
        fallbackFactory = StaffComplaints.Away.class)
interface StaffComplaints {

    @GetMapping("/api/complaints/v1/complaints")
    Page list(@SpringQueryMap Map<String, Object> conditions);

    @PostMapping("/api/complaints/v1/complaints")
    Receipt takeIn(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> complaint);

    @GetMapping("/api/complaints/v1/complaints/{reference}")
    Complaint find(@PathVariable("reference") String reference);

    /** Each action is a PUT to a path below the complaint; {@link Action} says which path and which body. */
    @PutMapping("/api/complaints/v1/complaints/{reference}/{path}")
    Complaint act(
            @PathVariable("reference") String reference,
            @PathVariable("path") String path,
            @RequestBody Map<String, Object> body);

    /** The actions that have no body; one of them has no answer either. */
    @PutMapping("/api/complaints/v1/complaints/{reference}/{path}")
    ResponseEntity<Void> act(@PathVariable("reference") String reference, @PathVariable("path") String path);

    @PostMapping("/api/complaints/v1/complaints/{reference}/issues")
    Receipt raise(
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable("reference") String reference,
            @RequestBody Map<String, Object> issue);

    @GetMapping("/api/complaints/v1/complaints/{reference}/letters/{letter}")
    Letter letter(@PathVariable("reference") String reference, @PathVariable("letter") String letter);

    @GetMapping(path = "/api/complaints/v1/complaints/{reference}/letters/{letter}/pdf", produces = "application/pdf")
    byte[] pdf(@PathVariable("reference") String reference, @PathVariable("letter") String letter);

    @GetMapping("/api/complaints/v1/letters-to-post")
    LettersToPost lettersToPost(
            @RequestParam("limit") int limit, @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    @PutMapping("/api/complaints/v1/complaints/{reference}/letters/{letter}/posting")
    Complaint posted(
            @PathVariable("reference") String reference,
            @PathVariable("letter") String letter,
            @RequestBody Posting posting);

    @PutMapping("/api/complaints/v1/complaints/{reference}/letters/{letter}/no-posting")
    Complaint impossible(
            @PathVariable("reference") String reference, @PathVariable("letter") String letter, @RequestBody Why why);

    @GetMapping("/api/complaints/v1/complaints/{reference}/accesses")
    Accesses accesses(@PathVariable("reference") String reference);

    @GetMapping("/api/complaints/v1/remedies")
    Remedies remedies(
            @RequestParam(name = "overdue", required = false) @Nullable Boolean overdue,
            @RequestParam("limit") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** Some complaints. */
    record Page(List<Line> items, @Nullable String nextCursor) {}

    /** One complaint in a list: nothing of who complains or about what. */
    record Line(
            String reference,
            String kind,
            String status,
            String statusText,
            int stage,
            Instant receivedAt,
            Complaint.@Nullable Clock clock,
            @Nullable String handler,
            @Nullable Boolean restricted) {}

    /** What a complainant is told at once. */
    record Receipt(
            String reference,
            @Nullable LocalDate acknowledgeBy,
            @Nullable String explanation,
            String whatHappensNext,
            boolean joined) {}

    /** A letter as it was sent. Paragraphs that begin with "# " are headings, with "* " bullets. */
    record Letter(
            String id,
            String reference,
            String kind,
            int stage,
            Instant at,
            String subject,
            List<String> body,
            String deliverBy,
            @Nullable Recipient to) {}

    /** To whom a letter goes. */
    record Recipient(
            String name, @Nullable String email, @Nullable String address) {}

    /** Letters that wait for somebody to print and post them. */
    record LettersToPost(List<ToPost> items, @Nullable String nextCursor) {}

    /**
     * One of them.
     *
     * @param why {@code wanted}, {@code no-email} or {@code email-failed}
     * @param call whether they want a call as well
     * @param postBy the last day of the time that the council gives itself
     */
    record ToPost(
            String reference,
            String letterId,
            String kind,
            String subject,
            Instant since,
            String why,
            PostalRecipient to,
            List<String> adjustments,
            @Nullable List<String> toPrepare,
            boolean call,
            @Nullable LocalDate postBy,
            boolean late) {}

    /** To whom it goes; without an address somebody must find out. */
    record PostalRecipient(
            String name, @Nullable String address, @Nullable String phone) {}

    /** The day it went to the post, and how what they need was met. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Posting(String postedOn, String how) {}

    /** Why a letter could not be posted. */
    record Why(String reason) {}

    /** Who of the staff looked. */
    record Accesses(List<Access> items) {}

    /** One look. */
    record Access(String by, Instant at, String what) {}

    /** What the council owes. */
    record Remedies(List<Owed> items, @Nullable String nextCursor) {}

    /** One thing that is owed. */
    record Owed(String reference, Complaint.Remedy remedy, boolean late) {}

    /** Nothing stands in for a complaint. */
    @Component("staffComplaintsAway")
    class Away extends Absent<StaffComplaints> {
        Away() {
            super(StaffComplaints.class);
        }
    }
}
