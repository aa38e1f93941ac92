package uk.brum.complaints.domain;

import java.time.Instant;

/**
 * One line of a complaint's history; lines are only ever added.
 *
 * @param what the name of what happened, for example {@code complaint-acknowledged}
 * @param text the same for people to read
 */
public record Entry(Instant at, String by, String what, String text) {}
