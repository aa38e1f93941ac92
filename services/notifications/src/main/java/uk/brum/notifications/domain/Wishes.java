package uk.brum.notifications.domain;

/** Everybody's preferences. */
public interface Wishes {

    /** Those of one person; the defaults when none were chosen. */
    Preferences of(String personId);

    void save(String personId, Preferences preferences);
}
