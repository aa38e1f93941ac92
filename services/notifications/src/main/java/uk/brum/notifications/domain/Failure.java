package uk.brum.notifications.domain;

import java.util.Arrays;

/** Why a message will not be tried again. */
public enum Failure {
    /** Tried for four hours or more, as GOV.UK Notify does. */
    TECHNICAL("technical-failure"),
    /** The mail system refuses the address or the mail. */
    PERMANENT("permanent-failure"),
    /** The link in it has run out or was used. */
    TOO_LATE("too-late"),
    /** The person or report no longer exists. */
    RECIPIENT_UNKNOWN("recipient-unknown");

    private final String id;

    Failure(String id) {
        this.id = id;
    }

    /** As it is stored and written in events and the API. */
    public String id() {
        return id;
    }

    public static Failure of(String id) {
        return Arrays.stream(values())
                .filter(failure -> failure.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No failure " + id));
    }
}
