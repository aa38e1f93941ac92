package uk.brum.accounts.web;

import java.util.Locale;

/** Why a page of accounts cannot be shown, in words for the person in front of it. */
enum Trouble {
    UNKNOWN_APP(400),
    FORM_TOO_OLD(403),
    LINK_DEAD(404),
    AWAY(503),
    BROKEN(500);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** What it is called in the message file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
