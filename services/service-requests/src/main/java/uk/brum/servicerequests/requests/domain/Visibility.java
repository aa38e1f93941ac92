package uk.brum.servicerequests.requests.domain;

import java.util.Locale;

/** Who may see that a request exists. */
public enum Visibility {
    /** Everybody, without anything about the reporter. */
    PUBLIC,
    /** The reporter and staff. */
    PRIVATE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Visibility of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
