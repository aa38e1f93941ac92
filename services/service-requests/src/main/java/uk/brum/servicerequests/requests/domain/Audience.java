package uk.brum.servicerequests.requests.domain;

import java.util.Locale;

/** Who may see a line of a request's history; each sees what those before it see as well. */
public enum Audience {
    PUBLIC,
    REPORTER,
    STAFF;

    /** Whether such a viewer may see a line that is meant for {@code line}. */
    public boolean maySee(Audience line) {
        return compareTo(line) >= 0;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Audience of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
