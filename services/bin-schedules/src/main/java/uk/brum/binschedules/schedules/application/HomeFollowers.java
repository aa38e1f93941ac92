package uk.brum.binschedules.schedules.application;

import java.util.Collection;

/** Whoever keeps something that depends on which plan a home has. */
public interface HomeFollowers {

    /** The plan that a home has now. */
    record Planned(long uprn, String planId, String wardCode) {}

    /** These homes may have another plan than before. */
    void changed(Collection<Planned> homes);
}
