package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;

/** More time for an answer: only with a reason and a new date (Code, 6.4). */
public record Extension(Instant at, String by, LocalDate until, String reason) {}
