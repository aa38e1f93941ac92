package uk.brum.servicerequests.following.web;

import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.application.InterestNames;
import uk.brum.servicerequests.following.domain.Interest;

/** What somebody follows, in the words of a letter. */
final class InWords {

    private InWords() {}

    static String of(Interest interest, InterestNames names) {
        return switch (interest) {
            case Interest.OneRequest one -> "the report " + one.reference();
            case Interest.InWard ward -> "reports in " + ward(ward.wardCode(), names) + only(ward.category(), names);
            case Interest.OfCategory of -> "reports of this kind: " + category(of.category(), names);
            case Interest.Nearby near ->
                "reports within " + near.metres() + " metres of the place you chose" + only(near.category(), names);
        };
    }

    private static String ward(String code, InterestNames names) {
        String name = names.ward(code);
        return name == null ? "the ward " + code : name + " ward";
    }

    private static String category(String code, InterestNames names) {
        String name = names.category(code);
        return name == null ? code : name;
    }

    private static String only(@Nullable String category, InterestNames names) {
        return category == null ? "" : " (only this kind: " + category(category, names) + ")";
    }
}
