package uk.brum.servicerequests.requests.domain;

import org.jspecify.annotations.Nullable;

/** The city's wards. */
public interface Wards {

    /** The code of the ward that a point lies in, {@link Place#OUTSIDE} for none; null when that cannot be said now. */
    @Nullable
    String containing(Point point);

    /** What people call the ward; null when that cannot be said now. */
    @Nullable
    String name(String code);

    /** Says that the boundaries are others now. */
    void boundariesChanged();
}
