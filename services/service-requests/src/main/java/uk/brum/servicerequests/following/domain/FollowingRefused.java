package uk.brum.servicerequests.following.domain;

/** Ends what cannot be done. */
public final class FollowingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FollowingRefusal refusal;

    public FollowingRefused(FollowingRefusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    public FollowingRefusal refusal() {
        return refusal;
    }
}
