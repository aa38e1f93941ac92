package uk.brum.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An answer that the gateway gives in a service's place. Types and titles are those of {@code contracts/problems.yaml}.
 *
 * @param detail one or two sentences a resident understands
 * @param retryAfter when to try again; null when trying again does not help
 */
record Refusal(
        HttpStatus status,
        String type,
        String title,
        String detail,
        @Nullable Duration retryAfter) {

    static Refusal badRequest() {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "malformed-request",
                "We could not read the request",
                "Check the web address. If you typed it, check it is correct; if you pasted it, check you copied all of it.",
                null);
    }

    static Refusal notFound() {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "not-found",
                "We could not find this",
                "Check the web address. If you typed it, check it is correct; if you pasted it, check you copied all of it.",
                null);
    }

    static Refusal tooLarge(long maxBytes) {
        return new Refusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "This is too large",
                "The most you can send at once is %d KB.".formatted(maxBytes / 1024),
                null);
    }

    static Refusal tooMany(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return new Refusal(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "Too many requests",
                "Wait %s and try again.".formatted(seconds == 1 ? "a second" : seconds + " seconds"),
                Duration.ofSeconds(seconds));
    }

    static Refusal unavailable(Service service, Duration retryAfter) {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Sorry, the service is unavailable for a moment",
                service.whatItDoes() + " cannot be reached at the moment. Try again in a minute. "
                        + "What we had confirmed to you before is safe.",
                retryAfter);
    }

    /** Not away: more is asked of it at once than it can answer. */
    static Refusal busy() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Sorry, the service is unavailable for a moment",
                "More people use this at the moment than we can answer at once. Try again in a few seconds. "
                        + "What we had confirmed to you before is safe.",
                Duration.ofSeconds(5));
    }

    /** For what a server refuses by itself, before or beside the routes. */
    static Refusal of(int status) {
        return switch (status) {
            case 403 ->
                new Refusal(
                        HttpStatus.FORBIDDEN,
                        "not-allowed",
                        "You are not allowed to do this",
                        "Web pages of other sites cannot do this.",
                        null);
            case 404 -> notFound();
            case 405, 501 ->
                new Refusal(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        "This cannot be done here",
                        "This address does not work in that way.",
                        null);
            case 413 ->
                new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large", "This is too large", "Send less at once.", null);
            case 502, 503, 504 ->
                new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "Sorry, the service is unavailable for a moment",
                        "Try again in a minute.",
                        Duration.ofSeconds(10));
            default ->
                status >= 500
                        ? new Refusal(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "unexpected",
                                "Sorry, there is a problem with the service",
                                "Try again later. What we had confirmed to you before is safe.",
                                null)
                        : badRequest();
        };
    }
}
