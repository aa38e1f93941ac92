package uk.brum.complaints.reporting.domain;

/**
 * What became of complaints, each counted once: by the answer of its last answered stage, or by how it ended without
 * one.
 *
 * @param unanswered still waiting for a first answer
 */
public record OutcomeFigures(
        long upheld,
        long partlyUpheld,
        long notUpheld,
        long refused,
        long withdrawn,
        long handledAsRequest,
        long unanswered) {

    public long total() {
        return upheld + partlyUpheld + notUpheld + refused + withdrawn + handledAsRequest + unanswered;
    }
}
