package uk.brum.binschedules.missed.domain;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a report is in its life. */
public enum ReportState {
    REPORTED,
    COLLECTED,
    NOT_COLLECTED;

    /** The name in contracts and documents, for example {@code not-collected}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean open() {
        return this == REPORTED;
    }

    /**
     * Every legal transition.
     *
     * @param before the state, null before the report exists
     * @throws IllegalStateException when the event cannot happen in that state
     */
    static ReportState after(@Nullable ReportState before, MissedCollectionEvent event) {
        return switch (event) {
            case MissedCollectionEvent.Reported _ when before == null -> REPORTED;
            case MissedCollectionEvent.ReportedAgain _ when before == REPORTED -> REPORTED;
            case MissedCollectionEvent.Reopened _ when before == COLLECTED -> REPORTED;
            case MissedCollectionEvent.FoundCollected _ when before == REPORTED -> COLLECTED;
            case MissedCollectionEvent.CouldNotCollect _ when before == REPORTED -> NOT_COLLECTED;
            default -> throw new IllegalStateException(event + " cannot happen to a report that is " + before);
        };
    }

    /** The state of a code. */
    public static ReportState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
