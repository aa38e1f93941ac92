package uk.brum.binschedules.missed.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.brum.binschedules.missed.domain.Reference;
import uk.brum.binschedules.missed.domain.Refusal;
import uk.brum.binschedules.missed.domain.Refused;
import uk.brum.binschedules.schedules.web.ScheduleProblems;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.problem.Problems;

/** Refusals about reports as problems. */
@RestControllerAdvice
@Order(0)
class MissedCollectionProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused e, HttpServletRequest request) {
        Reference reference = reference(e.refusal());
        Map<String, String> members = reference == null ? Map.of() : Map.of("reference", reference.text());
        return Problems.response(type(e.refusal()), e.refusal().detail(), members, request);
    }

    /** The problem of a refusal. */
    static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case Refusal.HomeUnknown _ -> ScheduleProblems.PROPERTY_UNKNOWN;
            case Refusal.ReportUnknown _ -> problem("report-unknown", NOT_FOUND, "There is no such report");
            case Refusal.NotACollectionDay _ -> rule("not-a-collection-day", "That is not a collection day");
            case Refusal.CollectionCancelled _ -> rule("collection-cancelled", "That collection was cancelled");
            case Refusal.NotOpenYet _ -> rule("reporting-not-open-yet", "It is too early to report this");
            case Refusal.Closed _ -> rule("reporting-closed", "It is too late to report this");
            case Refusal.RoundDelayed _ -> rule("round-delayed", "This collection is delayed");
            case Refusal.RoundUnfinished _ -> rule("round-unfinished", "The crew has not finished yet");
            case Refusal.CrewGaveReason _ -> rule("crew-gave-reason", "The crew told us why your bin was not emptied");
            case Refusal.Suspended _ -> rule("reporting-suspended", "We know that these bins were not collected");
            case Refusal.AlreadyReported _ ->
                problem("already-reported", CONFLICT, "This collection has been reported already");
            case Refusal.AlreadyClosed _ -> problem("already-closed", CONFLICT, "This report is closed");
            case Refusal.OutcomeAlreadyRecorded _ ->
                problem("outcome-already-recorded", CONFLICT, "The outcome was recorded before");
            case Refusal.OutcomeRefused _ -> rule("outcome-refused", "The outcome cannot be recorded like this");
        };
    }

    /** The report that was made before, null when the refusal is not about one. */
    static @Nullable Reference reference(Refusal refusal) {
        return switch (refusal) {
            case Refusal.AlreadyReported already -> already.reference();
            case Refusal.AlreadyClosed already -> already.reference();
            default -> null;
        };
    }

    private static ProblemType rule(String name, String title) {
        return problem(name, UNPROCESSABLE_CONTENT, title);
    }

    private static ProblemType problem(String name, HttpStatus status, String title) {
        return new ProblemType("bin-schedules", name, status, title);
    }
}
