package uk.brum.portal.reportmissedbin;

import java.time.Instant;
import java.time.LocalDate;
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
import uk.brum.portal.behalf.Caller;
import uk.brum.portal.checkbinday.BinDays.Container;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** Missed collections at bin-schedules, in the name of the person. */
@FeignClient(
        name = "bin-schedules",
        contextId = "missed-collections",
        url = "${brum.urls.bin-schedules}",
        configuration = CallerToken.class,
        fallbackFactory = MissedCollections.Away.class)
public interface MissedCollections {

    @GetMapping("/api/bins/v1/properties/{uprn}/missed-collections/options")
    Options options(@PathVariable("uprn") String uprn);

    @PostMapping("/api/bins/v1/missed-collections")
    MissedCollection report(@RequestHeader("Idempotency-Key") String key, @RequestBody Report report);

    @GetMapping("/api/bins/v1/missed-collections/{reference}")
    MissedCollection byReference(@PathVariable("reference") String reference);

    @GetMapping("/api/bins/v1/missed-collections?mine=true")
    Page mine(
            @RequestParam("limit") int limit, @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** Those that were made by or for an account, or that it follows; for staff. */
    @GetMapping("/api/bins/v1/missed-collections")
    Page ofPerson(@RequestParam("person") String personId, @RequestParam("limit") int limit);

    /** Those of a home; for staff. */
    @GetMapping("/api/bins/v1/missed-collections")
    Page ofHome(@RequestParam("uprn") String uprn, @RequestParam("limit") int limit);

    /** The recent collections of a home, newest first. */
    record Options(String uprn, List<Option> options) {}

    /**
     * A recent collection; {@code reason} says why it cannot be reported, {@code reopens} which report a new one opens
     * again.
     */
    record Option(
            String stream,
            String streamName,
            LocalDate collectionDate,
            Container container,
            boolean reportable,
            @Nullable Reason reason,
            @Nullable Instant until,
            @Nullable Instant from,
            @Nullable String reopens) {

        /** How a form names this collection. */
        public String key() {
            return stream + "." + collectionDate;
        }
    }

    /** Why not; {@code reference} is the report that was made before. */
    record Reason(String code, String message, @Nullable String reference) {

        public WhyNot why() {
            return WhyNot.of(code);
        }
    }

    /** What a person sends. */
    record Report(
            String uprn,
            String stream,
            LocalDate collectionDate,
            @Nullable String note,
            @Nullable OnBehalfOf onBehalfOf) {}

    /** For whom staff report: an account, or a name and how to reach them. */
    record OnBehalfOf(
            @Nullable String personId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        static OnBehalfOf of(Caller caller) {
            return caller.personId() != null
                    ? new OnBehalfOf(caller.personId(), null, null, null)
                    : new OnBehalfOf(null, caller.name(), caller.email(), caller.phone());
        }
    }

    /** A report and its history; moments are UTC. */
    record MissedCollection(
            String reference,
            String uprn,
            String stream,
            String streamName,
            LocalDate collectionDate,
            String state,
            Instant reportedAt,
            LocalDate dueBy,
            @Nullable LocalDate originalDueBy,
            @Nullable String dueByExplained,
            String whatHappensNext,
            boolean messageWillFollow,
            @Nullable Instant closedAt,
            @Nullable String reasonText,
            @Nullable String note,
            @Nullable String personId,
            @Nullable OnBehalfOf onBehalfOf,
            List<Step> history) {

        public boolean open() {
            return "reported".equals(state);
        }

        /** Whether it was closed before and is open again. */
        public boolean openAgain() {
            return open() && history.stream().anyMatch(step -> step.kind().equals("reopened"));
        }
    }

    /** One thing that happened to a report. */
    record Step(Instant at, String kind, String text) {}

    /** Reports, newest first. */
    record Page(List<MissedCollection> items, @Nullable String nextCursor) {}

    /** Nothing can be reported without bin-schedules; what was written stays in the form. */
    @Component
    class Away extends Absent<MissedCollections> {
        Away() {
            super(MissedCollections.class);
        }
    }
}
