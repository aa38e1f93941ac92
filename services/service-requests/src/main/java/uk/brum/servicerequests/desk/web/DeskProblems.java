package uk.brum.servicerequests.desk.web;

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
import uk.brum.servicerequests.desk.domain.DeskRefusal;
import uk.brum.servicerequests.desk.domain.DeskRefused;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.problem.Problems;

/** Refusals of the desk as problems. */
@RestControllerAdvice
@Order(0)
class DeskProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DeskRefused e, HttpServletRequest request) {
        return Problems.response(type(e.refusal()), e.refusal().detail(), request);
    }

    /** The problem of a refusal. */
    static ProblemType type(DeskRefusal refusal) {
        return switch (refusal) {
            case DeskRefusal.TakenByAnother _ ->
                problem("taken-by-a-colleague", CONFLICT, "A colleague has taken this request");
            case DeskRefusal.TemplateUnknown _ -> problem("template-unknown", NOT_FOUND, "There is no such template");
            case DeskRefusal.PlaceholderUnknown _ ->
                problem("placeholder-unknown", UNPROCESSABLE_CONTENT, "No request has a value for that");
            case DeskRefusal.ViewUnknown _ -> problem("view-unknown", NOT_FOUND, "There is no such view");
            case DeskRefusal.BlockUnknown _ -> problem("block-unknown", NOT_FOUND, "There is no such block");
        };
    }

    private static ProblemType problem(String name, HttpStatus status, String title) {
        return new ProblemType("service-requests", name, status, title);
    }
}
