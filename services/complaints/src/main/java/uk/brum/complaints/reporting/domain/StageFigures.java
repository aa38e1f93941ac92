package uk.brum.complaints.reporting.domain;

import org.jspecify.annotations.Nullable;

/**
 * What was done at one stage.
 *
 * @param begun complaints that reached it
 * @param acknowledgedInTime of those acknowledged
 * @param answeredInTime of those answered; an extension that was told in time counts as in time
 * @param extended stages whose answer was put off at least once
 * @param overdue not answered though the time has run out
 */
public record StageFigures(
        int stage,
        long begun,
        long acknowledged,
        long acknowledgedInTime,
        long answered,
        long answeredInTime,
        long extended,
        long overdue,
        long upheld,
        long partlyUpheld,
        long notUpheld) {

    /** Per cent of the answers that were in time, to one place; null when there is no answer. */
    public @Nullable Double answeredInTimePercent() {
        return Percent.of(answeredInTime, answered);
    }

    public @Nullable Double acknowledgedInTimePercent() {
        return Percent.of(acknowledgedInTime, acknowledged);
    }

    /** Per cent of the answers that upheld the complaint, wholly or in part. */
    public @Nullable Double upheldPercent() {
        return Percent.of(upheld + partlyUpheld, answered);
    }
}
