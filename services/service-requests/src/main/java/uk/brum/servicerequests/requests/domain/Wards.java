package uk.brum.servicerequests.requests.domain;

import org.jspecify.annotations.Nullable;

/** The city's wards. */
public interface Wards {

    /** Along the border maps of wards are coarse, and a street may be looked after by either council. */
    int BORDER_METRES = 500;

    /** The code of the ward that a point lies in, {@link Place#OUTSIDE} for none; null when that cannot be said now. */
    @Nullable
    String containing(Point point);

    /**
     * Whether another council looks after that point, since it lies farther than {@link #BORDER_METRES} from every ward; false
     * when that cannot be said now.
     */
    boolean beyond(Point point);

    /** What people call the ward; null when that cannot be said now. */
    @Nullable
    String name(String code);

    /** Says that the boundaries are others now. */
    void boundariesChanged();
}
