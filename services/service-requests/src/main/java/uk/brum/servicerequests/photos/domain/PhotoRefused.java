package uk.brum.servicerequests.photos.domain;

/** Carries a {@link PhotoRefusal} to the edge. */
public final class PhotoRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PhotoRefusal refusal;

    public PhotoRefused(PhotoRefusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    public PhotoRefusal refusal() {
        return refusal;
    }
}
