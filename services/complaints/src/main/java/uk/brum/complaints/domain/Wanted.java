package uk.brum.complaints.domain;

import org.jspecify.annotations.Nullable;
import uk.brum.complaints.policy.ComplaintKind;

/**
 * Which complaints somebody asks for.
 *
 * @param owner those of that resident only; null for the staff's list
 * @param viewer on the staff's list, who looks: restricted ones of others are left out
 */
public record Wanted(@Nullable String owner, @Nullable String viewer, Questions questions, int skip, int limit) {

    /** Whether those that came in last are first, instead of those that are due first. */
    public boolean newestFirst() {
        return owner != null || questions.person() != null || questions.q() != null || questions.origin() != null;
    }

    /**
     * What they must be like; null does not matter.
     *
     * @param handler handled by that person now
     * @param unassigned handled by nobody
     * @param open whether they still await an acknowledgement or answer
     * @param person the account of somebody who complains or speaks for them
     * @param q a reference, or what {@link Findable} says
     * @param origin the reference of what they grew out of
     */
    public record Questions(
            @Nullable String handler,
            boolean unassigned,
            @Nullable Boolean open,
            @Nullable String person,
            @Nullable String q,
            @Nullable Status status,
            @Nullable Time clock,
            @Nullable ComplaintKind kind,
            @Nullable String origin) {}

    /** How the clock stands by which something is owed next. */
    public enum Time implements Coded {
        /** Its time is over. */
        BREACHED,
        /** Its time is over soon. */
        AT_RISK,
        /** Its time is not over. */
        RUNNING
    }
}
