package uk.brum.portal.problems;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What a whole page says when it cannot be shown. */
public enum Trouble {
    UNCLEAR(
            HttpStatus.BAD_REQUEST,
            "There is a problem with that address",
            "We could not understand the link or the form that you came from.",
            "Start again from the home page."),
    NOT_ALLOWED(
            HttpStatus.FORBIDDEN,
            "You cannot see this page",
            "The form may have been open for a long time, or your account is not allowed to see this page.",
            "Go back, load the page again and try once more."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "Page not found",
            "If you typed the web address, check it is correct.",
            "If you pasted the web address, check you copied all of it.",
            "A report or a property that is not yours cannot be found either."),
    TOO_MANY(
            HttpStatus.TOO_MANY_REQUESTS,
            "Please wait a minute",
            "We had more requests from you than we can answer at once.",
            "Wait a minute, then try again. Nothing you sent before is lost."),
    BROKEN(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Sorry, there is a problem with the service",
            "Try again later.",
            "Anything that you have a reference for is safe."),
    AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Sorry, this part of the service is not working",
            "We could not get what this page needs just now. Try again in a few minutes.",
            "Anything that you have a reference for is safe.");

    private final HttpStatus status;
    private final String title;
    private final List<String> paragraphs;

    Trouble(HttpStatus status, String title, String... paragraphs) {
        this.status = status;
        this.title = title;
        this.paragraphs = List.of(paragraphs);
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public List<String> paragraphs() {
        return paragraphs;
    }

    /** The page for any status that an error can have. */
    static Trouble of(int status) {
        return switch (status) {
            case 401, 403 -> NOT_ALLOWED;
            case 404, 405 -> NOT_FOUND;
            case 429 -> TOO_MANY;
            case 502, 503, 504 -> AWAY;
            default -> status >= 400 && status < 500 ? UNCLEAR : BROKEN;
        };
    }
}
