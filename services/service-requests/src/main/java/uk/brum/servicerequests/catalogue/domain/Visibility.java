package uk.brum.servicerequests.catalogue.domain;

/** Who may see reports of a category unless staff decide otherwise for one of them. */
public enum Visibility {
    /** Everybody, without the reporter. */
    PUBLIC,
    /** The reporter and staff. */
    PRIVATE
}
