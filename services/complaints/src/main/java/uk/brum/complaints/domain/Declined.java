package uk.brum.complaints.domain;

import java.time.Instant;

/**
 * That a complaint, or a further stage of it, was not looked into (Code, 2.4).
 *
 * @param exclusion the ground, as the policy names it
 * @param reason why the ground applies to this complaint
 */
public record Declined(Instant at, String exclusion, String reason) {}
