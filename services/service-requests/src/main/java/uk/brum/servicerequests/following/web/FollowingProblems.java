package uk.brum.servicerequests.following.web;

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
import uk.brum.servicerequests.following.domain.FollowingRefusal;
import uk.brum.servicerequests.following.domain.FollowingRefused;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.problem.Problems;

/** Refusals about following as problems. */
@RestControllerAdvice
@Order(0)
class FollowingProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(FollowingRefused e, HttpServletRequest request) {
        return Problems.response(type(e.refusal()), e.refusal().detail(), request);
    }

    /** The problem of a refusal. */
    static ProblemType type(FollowingRefusal refusal) {
        return switch (refusal) {
            case FollowingRefusal.ReportUnknown _ ->
                problem("public-report-unknown", NOT_FOUND, "There is no such public report");
            case FollowingRefusal.CategoryUnknown _ ->
                problem("category-unknown", NOT_FOUND, "There is no such category");
            case FollowingRefusal.FollowingUnknown _ ->
                problem("following-unknown", NOT_FOUND, "You do not follow this");
            case FollowingRefusal.LinkUnknown _ ->
                problem("following-link-unknown", NOT_FOUND, "This link has been used or has run out");
            case FollowingRefusal.WebhookUnknown _ -> problem("webhook-unknown", NOT_FOUND, "There is no such webhook");
            case FollowingRefusal.NoticeUnknown _ -> problem("notice-unknown", NOT_FOUND, "There is nobody to tell");
            case FollowingRefusal.RecipientUnreadable _ ->
                problem("recipient-unreadable", CONFLICT, "The address cannot be read");
            case FollowingRefusal.AddressNotAllowed _ ->
                problem("webhook-address-refused", UNPROCESSABLE_CONTENT, "We cannot call this address");
            case FollowingRefusal.TooMany _ ->
                problem("too-many-followed", UNPROCESSABLE_CONTENT, "You follow as much as one can");
            case FollowingRefusal.EmailNeeded _ ->
                problem("email-needed", UNPROCESSABLE_CONTENT, "We need an email address");
        };
    }

    private static ProblemType problem(String name, HttpStatus status, String title) {
        return new ProblemType("service-requests", name, status, title);
    }
}
