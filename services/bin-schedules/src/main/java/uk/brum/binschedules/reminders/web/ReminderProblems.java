package uk.brum.binschedules.reminders.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.brum.binschedules.reminders.domain.ReminderRefusal;
import uk.brum.binschedules.reminders.domain.ReminderRefused;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.problem.Problems;

/** Refusals about reminders as problems. */
@RestControllerAdvice
@Order(0)
public class ReminderProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ReminderRefused e, HttpServletRequest request) {
        return Problems.response(type(e.refusal()), e.refusal().detail(), request);
    }

    /** The problem of a refusal. */
    public static ProblemType type(ReminderRefusal refusal) {
        return switch (refusal) {
            case ReminderRefusal.ReminderUnknown _ ->
                problem("reminder-unknown", NOT_FOUND, "There is no such reminder");
            case ReminderRefusal.LinkUnknown _ ->
                problem("reminder-link-unknown", NOT_FOUND, "This link has been used or has run out");
            case ReminderRefusal.EmailNeeded _ ->
                problem("reminder-email-needed", UNPROCESSABLE_CONTENT, "We need an email address");
            case ReminderRefusal.TooMany _ ->
                problem("too-many-reminders", UNPROCESSABLE_CONTENT, "You are reminded of as many homes as one can be");
        };
    }

    private static ProblemType problem(String name, HttpStatus status, String title) {
        return new ProblemType("bin-schedules", name, status, title);
    }
}
