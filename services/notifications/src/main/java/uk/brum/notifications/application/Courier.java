package uk.brum.notifications.application;

/** Whoever sends what is due. */
public interface Courier {

    /** Says that a message is due now, so that it does not wait for the next look. */
    void wake();
}
