package uk.brum.starter.problem;

import org.springframework.http.HttpStatus;

/** The problems that any service can answer with. */
public final class PlatformProblems {

    public static final ProblemType MALFORMED =
            platform("malformed-request", HttpStatus.BAD_REQUEST, "We could not read the request");
    public static final ProblemType INVALID =
            platform("invalid-request", HttpStatus.BAD_REQUEST, "Something in the request needs to be put right");
    public static final ProblemType SIGN_IN_NEEDED =
            platform("sign-in-needed", HttpStatus.UNAUTHORIZED, "You need to sign in");
    public static final ProblemType NOT_ALLOWED =
            platform("not-allowed", HttpStatus.FORBIDDEN, "You are not allowed to do this");
    public static final ProblemType PARKED_EVENT_UNKNOWN =
            platform("parked-event-unknown", HttpStatus.NOT_FOUND, "No parked event has this id");
    public static final ProblemType NOT_FOUND = platform("not-found", HttpStatus.NOT_FOUND, "We could not find this");
    public static final ProblemType METHOD_NOT_ALLOWED =
            platform("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "This cannot be done here");
    public static final ProblemType NOT_ACCEPTABLE =
            platform("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "We cannot answer in the format that was asked for");
    public static final ProblemType STALE =
            platform("changed-meanwhile", HttpStatus.CONFLICT, "This has changed since you last saw it");
    public static final ProblemType TOO_LARGE =
            platform("too-large", HttpStatus.CONTENT_TOO_LARGE, "This is too large");
    public static final ProblemType UNSUPPORTED_FORMAT =
            platform("unsupported-format", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "We cannot read this kind of content");
    public static final ProblemType KEY_REUSED = platform(
            "idempotency-key-reused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This Idempotency-Key came with another request before");
    public static final ProblemType FAILED =
            platform("unexpected", HttpStatus.INTERNAL_SERVER_ERROR, "Sorry, there is a problem with the service");
    public static final ProblemType UNAVAILABLE =
            platform("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Sorry, the service is unavailable for a moment");

    private PlatformProblems() {}

    private static ProblemType platform(String name, HttpStatus status, String title) {
        return new ProblemType("platform", name, status, title);
    }
}
