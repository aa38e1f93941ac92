package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.brum.accounts.domain.PersonRefused;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.problem.Problems;

/** What the API answers when the domain refuses. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class AccountsProblems {

    static final ProblemType UNKNOWN_PERSON =
            accounts("unknown-person", HttpStatus.NOT_FOUND, "We cannot find that account");
    static final ProblemType UNKNOWN_CONFIRMATION =
            accounts("unknown-confirmation", HttpStatus.NOT_FOUND, "That link no longer works");
    static final ProblemType TOO_MANY_PROPERTIES =
            accounts("too-many-properties", HttpStatus.UNPROCESSABLE_CONTENT, "Your account is full");
    static final ProblemType OWN_ROLES =
            accounts("own-roles", HttpStatus.UNPROCESSABLE_CONTENT, "You cannot change your own roles");
    static final ProblemType UNKNOWN_NOTE = accounts("unknown-note", HttpStatus.NOT_FOUND, "We cannot find that note");
    static final ProblemType TOO_MANY_NOTES =
            accounts("too-many-notes", HttpStatus.UNPROCESSABLE_CONTENT, "There are too many notes about this person");
    static final List<ProblemType> ALL =
            List.of(UNKNOWN_PERSON, UNKNOWN_CONFIRMATION, TOO_MANY_PROPERTIES, OWN_ROLES, UNKNOWN_NOTE, TOO_MANY_NOTES);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PersonRefused refused, HttpServletRequest request) {
        return Problems.response(type(refused), String.valueOf(refused.getMessage()), request);
    }

    private static ProblemType type(PersonRefused refused) {
        return switch (refused) {
            case PersonRefused.UnknownPerson unknown -> UNKNOWN_PERSON;
            case PersonRefused.UnknownConfirmation unknown -> UNKNOWN_CONFIRMATION;
            case PersonRefused.ChangedMeanwhile changed -> PlatformProblems.STALE;
            case PersonRefused.TooManyProperties tooMany -> TOO_MANY_PROPERTIES;
            case PersonRefused.OwnRoles own -> OWN_ROLES;
            case PersonRefused.UnknownNote unknown -> UNKNOWN_NOTE;
            case PersonRefused.TooManyNotes tooMany -> TOO_MANY_NOTES;
        };
    }

    private static ProblemType accounts(String name, HttpStatus status, String title) {
        return new ProblemType("accounts", name, status, title);
    }
}
