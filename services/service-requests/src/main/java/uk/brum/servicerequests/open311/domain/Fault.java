package uk.brum.servicerequests.open311.domain;

import java.util.List;

/**
 * One thing that is wrong with a call.
 *
 * @param code the HTTP status that stands for it: 404 absent, 403 the key, 400 otherwise (GeoReport v2, Errors)
 * @param description a sentence for the person who writes the app
 */
public record Fault(int code, String description) {

    public static final int BAD_REQUEST = 400;
    public static final int FORBIDDEN = 403;
    public static final int NOT_FOUND = 404;

    public static Fault badRequest(String description) {
        return new Fault(BAD_REQUEST, description);
    }

    public static Fault forbidden(String description) {
        return new Fault(FORBIDDEN, description);
    }

    public static Fault notFound(String description) {
        return new Fault(NOT_FOUND, description);
    }

    /** The status of an answer with these faults: the key first, then what is absent only if nothing else is wrong. */
    public static int statusOf(List<Fault> faults) {
        if (faults.stream().anyMatch(fault -> fault.code() == FORBIDDEN)) {
            return FORBIDDEN;
        }
        return faults.stream().mapToInt(Fault::code).distinct().count() == 1
                ? faults.getFirst().code()
                : BAD_REQUEST;
    }
}
