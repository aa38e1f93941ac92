package uk.brum.complaints.policy;

import org.jspecify.annotations.Nullable;

/**
 * How far the answer of one stage may be put off in all. Every extension needs a reason, a new date and the ombudsman's
 * details (LGSCO Complaint Handling Code 6.4 and 6.5).
 *
 * @param workingDays all extensions of the stage together; 0 when there can be none
 */
public record ExtensionCap(int workingDays, Basis basis) {

    /** Why an extension cannot be had. */
    public enum Refused {
        /** The Code wants the reason explained to the complainant. */
        NO_REASON,
        /** Together with earlier extensions it would be more than the policy allows. */
        BEYOND_CAP,
        /** An extension is told before the date, not instead of keeping it. */
        ALREADY_LATE,
        /** The answer has been sent. */
        ANSWERED
    }

    /** Working days that can still be had. */
    public int left(int alreadyExtendedBy) {
        return Math.max(0, workingDays - alreadyExtendedBy);
    }

    /**
     * Whether {@code more} working days can be had on top of what was had before.
     *
     * @return why not, or null when they can
     */
    public @Nullable Refused refusal(int alreadyExtendedBy, int more, String reason) {
        if (reason.isBlank()) {
            return Refused.NO_REASON;
        }
        return more < 1 || more > left(alreadyExtendedBy) ? Refused.BEYOND_CAP : null;
    }
}
