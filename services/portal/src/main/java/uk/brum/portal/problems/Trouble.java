package uk.brum.portal.problems;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What a whole page says when it cannot be shown. */
public enum Trouble {
    UNCLEAR(HttpStatus.BAD_REQUEST, 2),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, 2),
    NOT_FOUND(HttpStatus.NOT_FOUND, 3),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, 2),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR, 2),
    AWAY(HttpStatus.SERVICE_UNAVAILABLE, 2);

    private final HttpStatus status;
    private final int paragraphs;

    Trouble(HttpStatus status, int paragraphs) {
        this.status = status;
        this.paragraphs = paragraphs;
    }

    public HttpStatus status() {
        return status;
    }

    /** How the message file calls it: {@code problems.not-found.title}, {@code problems.not-found.text.1}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many paragraphs it has. */
    public int paragraphs() {
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
