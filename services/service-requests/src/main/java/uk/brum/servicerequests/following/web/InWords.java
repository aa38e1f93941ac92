package uk.brum.servicerequests.following.web;

import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Interest;

/** What somebody follows, in the words of a letter. */
final class InWords {

    private InWords() {}

    static String of(Interest interest) {
        return switch (interest) {
            case Interest.OneRequest one -> "the report " + one.reference();
            case Interest.InWard ward -> "reports in the ward " + ward.wardCode() + only(ward.category());
            case Interest.OfCategory of -> "reports of the category " + of.category();
            case Interest.Nearby near ->
                "reports within " + near.metres() + " metres of the place you chose" + only(near.category());
        };
    }

    private static String only(@Nullable String category) {
        return category == null ? "" : " (only the category " + category + ")";
    }
}
