package uk.brum.complaints.domain;

import java.time.Instant;

/** Who does something, and when. @param by a person's id, or the name of a sweep */
public record Act(Instant at, String by) {}
