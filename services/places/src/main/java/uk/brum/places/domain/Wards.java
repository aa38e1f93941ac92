package uk.brum.places.domain;

import java.util.List;

/** The wards of the city. */
public interface Wards {

    /** The map as it is now; at most a few seconds older than the last import. */
    WardMap map();

    /** Adds wards, or replaces those of the same code. Repeatable. */
    void store(List<Ward> wards);

    /** Tells that every address has its ward again. */
    void assigned(PlaceEvent.WardBoundariesChanged changed);

    /**
     * Takes on the work of assigning wards, for a while, so that one instance does it.
     *
     * @return false when somebody else is at it
     */
    boolean claimAssignment();

    /** Gives the work of assigning wards back. */
    void releaseAssignment();
}
