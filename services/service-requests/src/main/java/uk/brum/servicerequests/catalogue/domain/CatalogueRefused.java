package uk.brum.servicerequests.catalogue.domain;

/** Carries a {@link CatalogueRefusal} to the edge. */
public final class CatalogueRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CatalogueRefusal refusal;

    public CatalogueRefused(CatalogueRefusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    public CatalogueRefusal refusal() {
        return refusal;
    }
}
