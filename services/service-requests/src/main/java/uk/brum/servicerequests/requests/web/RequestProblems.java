package uk.brum.servicerequests.requests.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.problem.Problems;

/** Refusals about requests as problems. */
@RestControllerAdvice
@Order(0)
class RequestProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RequestRefused e, HttpServletRequest request) {
        return Problems.response(type(e.refusal()), e.refusal().detail(), Map.of(), request);
    }

    /** The problem of a refusal. */
    static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case Refusal.RequestUnknown _ -> problem("request-unknown", NOT_FOUND, "There is no such request");
            case Refusal.CategoryUnknown _ -> rule("category-not-taken", "We do not take reports of that kind");
            case Refusal.ContactNeeded _ -> rule("contact-needed", "We need a way to reach you");
            case Refusal.ContactUnreadable _ ->
                problem("contact-unreadable", CONFLICT, "The contact details cannot be shown");
            case Refusal.PlaceMissing _ -> rule("place-missing", "We need to know where it is");
            case Refusal.PlaceOutside _ -> rule("place-outside", "That place is outside Birmingham");
            case Refusal.NotNow _ -> problem("not-now", CONFLICT, "That cannot be done with it now");
            case Refusal.MilestoneUnknown _ ->
                problem("milestone-unknown", NOT_FOUND, "This request has no such milestone");
            case Refusal.MilestoneRefused _ -> rule("milestone-refused", "That milestone cannot end like that");
            case Refusal.ExplanationMissing _ -> rule("explanation-missing", "Say why");
            case Refusal.ProofMissing _ -> rule("proof-missing", "Show that it is done");
            case Refusal.ProofDoesNotFit _ -> rule("proof-does-not-fit", "That does not show it");
            case Refusal.ChallengeTooLate _ -> rule("challenge-too-late", "It is too late to challenge this");
            case Refusal.ChallengedTooOften _ -> rule("challenged-too-often", "A complaint is the better way now");
            case Refusal.ChallengeFromElsewhere _ ->
                rule("challenge-from-elsewhere", "Only those near it can challenge this");
            case Refusal.LinkRefused _ -> rule("link-refused", "These cannot be linked");
            case Refusal.QueryRefused _ -> rule("query-refused", "We cannot answer that question");
            case Refusal.ChangedMeanwhile _ ->
                problem("request-changed", PRECONDITION_FAILED, "This has changed since you last saw it");
        };
    }

    private static ProblemType rule(String name, String title) {
        return problem(name, UNPROCESSABLE_CONTENT, title);
    }

    private static ProblemType problem(String name, HttpStatus status, String title) {
        return new ProblemType("service-requests", name, status, title);
    }
}
