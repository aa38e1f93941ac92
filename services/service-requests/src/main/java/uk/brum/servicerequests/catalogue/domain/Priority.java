package uk.brum.servicerequests.catalogue.domain;

/** What goes before what, lowest first. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    EMERGENCY
}
