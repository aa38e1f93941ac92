package uk.brum.servicerequests.catalogue.domain;

/** Something that shows that a job was done. */
public enum ProofItem {
    PHOTO,
    PLACE,
    TIME,
    NOTE
}
