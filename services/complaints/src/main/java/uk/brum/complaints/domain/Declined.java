package uk.brum.complaints.domain;

import java.time.Instant;

/**
 * That a complaint, or a further stage of it, was not looked into (Code, 2.4).
 *
 * @param exclusion the ground, as the policy names it
 * @param reason why the ground applies to this complaint
 */
public record Declined(Instant at, String exclusion, String reason) {

    /** The ground on which a further stage is refused that was asked for after its time; no policy need name it. */
    public static final String TOO_LATE = "asked-too-late";
}
