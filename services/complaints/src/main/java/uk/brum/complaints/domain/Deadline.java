package uk.brum.complaints.domain;

import java.time.Instant;

/**
 * By when something must be done.
 *
 * @param at the last second that is still in time, UTC
 * @param explanation how it was counted, in a resident's words
 * @param warnAt from when on it counts as at risk
 */
public record Deadline(Instant at, String explanation, Instant warnAt) {}
