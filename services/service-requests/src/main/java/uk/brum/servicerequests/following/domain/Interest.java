package uk.brum.servicerequests.following.domain;

import org.jspecify.annotations.Nullable;

/** What somebody wants to hear of. */
public sealed interface Interest {

    /** The widest circle that can be followed, in metres: about the size of a ward. */
    int WIDEST = 5_000;

    /** One report, by its reference. */
    record OneRequest(String reference) implements Interest {}

    /** All reports in a ward, or those of one category in it. */
    record InWard(String wardCode, @Nullable String category) implements Interest {}

    /** All reports of one category in the whole city. */
    record OfCategory(String category) implements Interest {}

    /**
     * All reports around a point, or those of one category there.
     *
     * @param metres the circle's radius, 50 to {@link #WIDEST}
     */
    record Nearby(
            double latitude,
            double longitude,
            int metres,
            @Nullable String category) implements Interest {

        public Nearby {
            if (metres < 1 || metres > WIDEST) {
                throw new IllegalArgumentException("A radius is between 1 and " + WIDEST + " metres");
            }
        }

        private boolean around(PublicRequest request) {
            PublicRequest.Point point = request.point();
            return point != null && point.metresFrom(latitude, longitude) <= metres;
        }
    }

    /** The kind of interest as it is written in addresses and stored. */
    default String kind() {
        return switch (this) {
            case OneRequest _ -> "request";
            case InWard _ -> "ward";
            case OfCategory _ -> "category";
            case Nearby _ -> "radius";
        };
    }

    /** The code of the one category that it is about; null for all. */
    default @Nullable String category() {
        return null;
    }

    /** One line that is the same for the same interest, so that nobody follows a thing twice. */
    default String key() {
        return switch (this) {
            case OneRequest one -> "request:" + one.reference();
            case InWard ward -> "ward:" + ward.wardCode() + ":" + orAll(ward.category());
            case OfCategory of -> "category:" + of.category();
            case Nearby near ->
                "radius:%.5f,%.5f,%d:%s"
                        .formatted(near.latitude(), near.longitude(), near.metres(), orAll(near.category()));
        };
    }

    /** Whether this request is among what is followed. Private reports never reach this question. */
    default boolean covers(PublicRequest request) {
        return switch (this) {
            case OneRequest one -> one.reference().equals(request.reference());
            case InWard ward -> ward.wardCode().equals(request.wardCode()) && allowsCategory(ward.category(), request);
            case OfCategory of -> of.category().equals(request.categoryCode());
            case Nearby near -> near.around(request) && allowsCategory(near.category(), request);
        };
    }

    private static boolean allowsCategory(@Nullable String category, PublicRequest request) {
        return category == null || category.equals(request.categoryCode());
    }

    private static String orAll(@Nullable String category) {
        return category == null ? "*" : category;
    }
}
