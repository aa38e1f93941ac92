package uk.brum.complaints.web;

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
import uk.brum.complaints.domain.Refusal;
import uk.brum.complaints.domain.Refused;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.problem.Problems;

/** Refusals as problems. */
@RestControllerAdvice
@Order(0)
class ComplaintProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused e, HttpServletRequest request) {
        return Problems.response(type(e.why()), e.why().detail(), request);
    }

    /** The problem of a refusal. */
    static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ComplaintUnknown _ -> problem("complaint-unknown", NOT_FOUND, "There is no such complaint");
            case Refusal.PartUnknown _ -> problem("part-unknown", NOT_FOUND, "This complaint has no such part");
            case Refusal.NotPossibleNow _ -> problem("not-possible-now", CONFLICT, "That cannot be done now");
            case Refusal.DetailsUnreadable _ -> PlatformProblems.UNAVAILABLE;
            case Refusal.AlreadyRecorded _ -> problem("already-recorded", CONFLICT, "That id is taken");
            case Refusal.ReceiptRefused _ -> rule("receipt-refused", "The complaint cannot be taken in like this");
            case Refusal.PointsUnanswered _ -> rule("points-unanswered", "Some points have no answer");
            case Refusal.PointsNotAgreed _ -> rule("points-not-agreed", "The points are not settled");
            case Refusal.SameHandler _ -> rule("same-handler", "Somebody else must handle this stage");
            case Refusal.NotTheHandler _ -> rule("not-the-handler", "Only the handler can do this");
            case Refusal.ExtensionRefused _ -> rule("extension-refused", "The answer cannot be put off like this");
            case Refusal.EscalationClosed _ -> rule("escalation-closed", "The time to ask for the next stage is over");
            case Refusal.NoFurtherStage _ -> rule("no-further-stage", "There is no further stage");
            case Refusal.ExclusionNotAllowed _ ->
                rule("exclusion-not-allowed", "A complaint cannot be refused for that");
            case Refusal.ConsentMissing _ -> rule("consent-missing", "The complainant has not agreed yet");
            case Refusal.PostingRefused _ -> rule("posting-refused", "The letter cannot have been posted then");
            case Refusal.NeedNotMet _ -> rule("need-not-met", "Say how what they need was met");
            case Refusal.OmbudsmanElsewhere _ -> rule("other-ombudsman", "Another ombudsman looks at such complaints");
            case Refusal.OriginUnknown _ -> rule("origin-unknown", "We do not know what the complaint grew out of");
            case Refusal.LetterIncomplete _ -> rule("letter-incomplete", "The letter lacks something");
        };
    }

    private static ProblemType rule(String name, String title) {
        return problem(name, UNPROCESSABLE_CONTENT, title);
    }

    private static ProblemType problem(String name, HttpStatus status, String title) {
        return new ProblemType("complaints", name, status, title);
    }
}
