package uk.brum.portal.followreports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.follow.FollowForm;

/**
 * What to follow around a place.
 *
 * @param postcode in the middle of it
 * @param metres how far from there; one of {@link #DISTANCES}
 */
record AroundForm(
        @Nullable String key,
        @Nullable String email,
        @Nullable String category,
        @Nullable String postcode,
        @Nullable String metres) {

    static final List<String> DISTANCES = List.of("250", "500", "1000", "2000");

    /** For the template, too. */
    public FollowForm wish() {
        return new FollowForm(key, email, category);
    }

    boolean farEnough() {
        return metres != null && DISTANCES.contains(metres);
    }
}
