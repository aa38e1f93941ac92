package uk.brum.servicerequests.requests.domain;

import java.util.Locale;

/** The way a request reached the council. */
public enum Channel {
    WEB,
    APP,
    PHONE,
    EMAIL,
    STAFF,
    OPEN311,
    IMPORT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
