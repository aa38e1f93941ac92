package uk.brum.servicerequests.desk.domain;

import java.util.List;

/** The questions that staff ask again and again. */
public interface SavedViews {

    /** Adds one; does nothing when this id was added before. */
    void add(SavedView view);

    /** A member's own and those that colleagues share, by name. */
    List<SavedView> seenBy(String staff);

    /** Removes a member's own; returns whether there was one. */
    boolean remove(String owner, String id);
}
