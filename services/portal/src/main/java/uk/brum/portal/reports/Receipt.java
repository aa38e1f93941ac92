package uk.brum.portal.reports;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told at once about a report.
 *
 * @param reporterKey shows later, without an account, who made the report
 */
public record Receipt(
        String reference,
        @Nullable Due due,
        String whatHappensNext,
        boolean messageWillFollow,
        @Nullable Boolean addedToEarlier,
        @Nullable String reporterKey)
        implements Serializable {

    /** Until when it should be done, and how that was counted. */
    public record Due(Instant at, String explanation, boolean paused) implements Serializable {}
}
