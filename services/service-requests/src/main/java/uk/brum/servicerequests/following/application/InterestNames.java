package uk.brum.servicerequests.following.application;

import org.jspecify.annotations.Nullable;

/** What people call what they follow, in place of its code. */
public interface InterestNames {

    /** The name of a ward, for example Moseley; null when it is not known now. */
    @Nullable
    String ward(String code);

    /** The name of the ward in which a place lies; null outside the city, and when it is not known now. */
    @Nullable
    String wardAt(double latitude, double longitude);

    /** The name of a category, for example Pothole in a road; null when there is none such (any more). */
    @Nullable
    String category(String code);
}
