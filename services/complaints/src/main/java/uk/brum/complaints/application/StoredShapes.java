package uk.brum.complaints.application;

/** Complaints as an earlier release has stored them. */
public interface StoredShapes {

    /** Gives some of them the fields that this release asks by. @return how many; 0 when none is left */
    int renew();

    /** While a master key changes, seals with the new one what lies under another, as far as it opens. @return how many */
    int reseal();
}
