package uk.brum.complaints.reporting.domain;

import org.jspecify.annotations.Nullable;

/**
 * What was owed after complaints.
 *
 * @param late delivered, but after its date
 * @param overdue not delivered, and its date is past
 * @param notDueYet not delivered, and its date is not past
 * @param pence of payments that were promised
 */
public record RemedyFigures(long promised, long inTime, long late, long overdue, long notDueYet, long pence) {

    /** Per cent of those whose date is past that were delivered in time; null when there is none. */
    public @Nullable Double inTimePercent() {
        return Percent.of(inTime, inTime + late + overdue);
    }
}
