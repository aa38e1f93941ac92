package uk.brum.starter.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ends a request with a problem. The detail is shown to residents: plain words, nothing internal. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    public ProblemException(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    /** Adds a member to the problem's body, for example the earliest date to try again. */
    public ProblemException with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** What the resident reads. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> members() {
        return members;
    }
}
