package uk.brum.complaints.domain;

/** How a complaint reached the council. */
public enum Channel implements Coded {
    ONLINE,
    PHONE,
    LETTER,
    EMAIL,
    SOCIAL_MEDIA,
    IN_PERSON,
    COUNCILLOR
}
