package uk.brum.binschedules.schedules.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.problem.Problems;

/** Refusals about schedules as problems. */
@RestControllerAdvice
@Order(0)
public class ScheduleProblems {

    public static final ProblemType PROPERTY_UNKNOWN =
            problem("property-unknown", NOT_FOUND, "We have no bin collections for this home");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ScheduleRefused e, HttpServletRequest request) {
        return Problems.response(type(e.refusal()), e.refusal().detail(), request);
    }

    /** The problem of a refusal. */
    public static ProblemType type(ScheduleRefusal refusal) {
        return switch (refusal) {
            case ScheduleRefusal.HomeUnknown _ -> PROPERTY_UNKNOWN;
            case ScheduleRefusal.NoCollections _ ->
                problem("no-collections", NOT_FOUND, "There are no collections in those dates");
            case ScheduleRefusal.PostcodeUnknown _ ->
                problem("postcode-unknown", NOT_FOUND, "We collect from no home with that postcode");
            case ScheduleRefusal.DatesReversed _ ->
                problem("dates-reversed", UNPROCESSABLE_CONTENT, "The dates are the wrong way round");
            case ScheduleRefusal.DatesTooFarApart _ ->
                problem("dates-too-far-apart", UNPROCESSABLE_CONTENT, "The dates are too far apart");
            case ScheduleRefusal.RoundUnknown _ -> problem("round-unknown", NOT_FOUND, "There is no such round");
            case ScheduleRefusal.ExceptionRefused _ ->
                problem("exception-refused", UNPROCESSABLE_CONTENT, "The change cannot be made");
            case ScheduleRefusal.ExceptionUnknown _ ->
                problem("exception-unknown", NOT_FOUND, "There is no such change");
            case ScheduleRefusal.DisruptionRefused _ ->
                problem("disruption-refused", UNPROCESSABLE_CONTENT, "The disruption cannot be declared");
            case ScheduleRefusal.DisruptionUnknown _ ->
                problem("disruption-unknown", NOT_FOUND, "There is no such disruption");
            case ScheduleRefusal.CrewEventRefused _ ->
                problem("crew-event-refused", UNPROCESSABLE_CONTENT, "The event cannot be recorded");
            case ScheduleRefusal.CrewEventIdUsed _ ->
                problem("crew-event-id-used", CONFLICT, "That id was used for a different event");
        };
    }

    private static ProblemType problem(String name, HttpStatus status, String title) {
        return new ProblemType("bin-schedules", name, status, title);
    }
}
