package uk.brum.servicerequests.open311.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The states of mySociety's extension for updates. */
public enum UpdateStatus {
    OPEN,
    INVESTIGATING,
    IN_PROGRESS,
    ACTION_SCHEDULED,
    FIXED,
    DUPLICATE,
    NOT_COUNCILS_RESPONSIBILITY,
    NO_FURTHER_ACTION,
    INTERNAL_REFERRAL,
    FOR_TRIAGE,
    CANCELLED,
    CLOSED,
    REOPEN;

    /** The state of this name, in any case. */
    public static Optional<UpdateStatus> named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(status -> status.name().equals(upper))
                .findFirst();
    }
}
