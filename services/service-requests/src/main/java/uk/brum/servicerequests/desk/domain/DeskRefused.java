package uk.brum.servicerequests.desk.domain;

/** Ends what cannot be done at the desk. */
public final class DeskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DeskRefusal refusal;

    public DeskRefused(DeskRefusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    public DeskRefusal refusal() {
        return refusal;
    }
}
