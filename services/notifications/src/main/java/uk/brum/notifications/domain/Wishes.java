package uk.brum.notifications.domain;

import java.util.Collection;
import java.util.Map;

/** Everybody's preferences. */
public interface Wishes {

    /** Those of one person; the defaults when none were chosen. */
    Preferences of(String personId);

    /** Of each of these who has chosen; the others have the defaults. */
    Map<String, Preferences> of(Collection<String> personIds);

    void save(String personId, Preferences preferences);
}
