package uk.brum.accounts.domain;

import java.time.Duration;

/**
 * How often something may be tried. Counted per account it stops guessing at one person (ASVS 6.3.1), counted per network
 * address it stops one guess at everybody; an office or a library behind one address stays below it.
 */
public enum Limit {
    SIGN_IN_TO_ACCOUNT(6, Duration.ofMinutes(15)),
    SIGN_IN_FROM_ADDRESS(60, Duration.ofMinutes(15)),
    MAIL_TO_PERSON(4, Duration.ofHours(1)),
    MAIL_FROM_ADDRESS(40, Duration.ofHours(1));

    private final int most;
    private final Duration window;

    Limit(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    /** Attempts within the window. */
    public int most() {
        return most;
    }

    /** Slides with the clock. */
    public Duration window() {
        return window;
    }
}
