package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How complaints stand at a moment.
 *
 * @param open those that await an acknowledgement or answer
 * @param unacknowledged those whose complaint, or request for a stage, is not acknowledged
 * @param unassigned open ones that nobody handles
 * @param late open ones whose next clock has run out
 * @param breachesThisWeek recorded since Monday, those of remedies among them
 * @param lettersToPost complaints with a letter that waits to be posted
 * @param oldest null when none is open
 * @param dueByDay in the order of the days, in the United Kingdom
 * @param handlers those with most late ones first
 */
public record Board(
        int open,
        int unacknowledged,
        int unassigned,
        int late,
        int breachesThisWeek,
        int lettersToPost,
        @Nullable Oldest oldest,
        List<DueOn> dueByDay,
        List<Desk> handlers) {

    /** The open complaint that reached us first. */
    public record Oldest(String reference, Instant receivedAt) {}

    /** How many clocks end on a day. */
    public record DueOn(LocalDate day, int due) {}

    /** What one person handles. */
    public record Desk(String handler, int open, int late) {}

    public Board {
        dueByDay = List.copyOf(dueByDay);
        handlers = List.copyOf(handlers);
    }
}
