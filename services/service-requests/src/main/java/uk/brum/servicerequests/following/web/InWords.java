package uk.brum.servicerequests.following.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.following.application.InterestNames;
import uk.brum.servicerequests.following.domain.Interest;

/** What somebody follows, in the words of letters, lists and feeds; by its code where no name is known. */
@Component
final class InWords {

    private final InterestNames names;

    InWords(InterestNames names) {
        this.names = names;
    }

    /** For whoever follows it: only they know which place they chose. */
    String of(Interest interest) {
        return of(interest, "the place you chose");
    }

    /** For everybody, with a circle's middle by its coordinates. */
    String publicly(Interest interest) {
        return interest instanceof Interest.Nearby near
                ? of(near, near.latitude() + ", " + near.longitude())
                : of(interest, "");
    }

    /** The name of the ward that is followed, or in which a circle's middle lies. */
    @Nullable
    String ward(Interest interest) {
        return switch (interest) {
            case Interest.InWard ward -> names.ward(ward.wardCode());
            case Interest.Nearby near -> names.wardAt(near.latitude(), near.longitude());
            case Interest.OneRequest _, Interest.OfCategory _ -> null;
        };
    }

    @Nullable
    String category(Interest interest) {
        String code = interest.category();
        return code == null ? null : names.category(code);
    }

    private String of(Interest interest, String middle) {
        return switch (interest) {
            case Interest.OneRequest one -> "the report " + one.reference();
            case Interest.InWard ward -> {
                String name = ward(ward);
                yield "reports in " + (name == null ? "the ward " + ward.wardCode() : name + " ward") + only(ward);
            }
            case Interest.OfCategory of -> "reports of this kind in the whole city: " + kind(of, of.category());
            case Interest.Nearby near -> {
                String name = ward(near);
                yield "reports within " + near.metres() + " metres of " + middle
                        + (name == null ? "" : " in " + name + " ward") + only(near);
            }
        };
    }

    private String kind(Interest interest, String code) {
        String name = category(interest);
        return name == null ? code : name;
    }

    private String only(Interest interest) {
        String code = interest.category();
        return code == null ? "" : " (only this kind: " + kind(interest, code) + ")";
    }
}
