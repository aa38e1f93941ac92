package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shows that the work was done.
 *
 * @param photo id in the photo store
 * @param place where it was taken or confirmed
 * @param taken when
 */
public record Proof(
        @Nullable String photo,
        @Nullable Point place,
        @Nullable Instant taken) {

    /** A part of a proof that a category may demand. */
    public enum Part {
        PHOTO,
        PLACE,
        TIME,
        /** Words that say what was done. */
        NOTE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What of the demanded is not there. */
    Set<Part> missing(Set<Part> demanded) {
        Set<Part> missing = EnumSet.noneOf(Part.class);
        missing.addAll(demanded);
        if (photo != null) {
            missing.remove(Part.PHOTO);
        }
        if (place != null) {
            missing.remove(Part.PLACE);
        }
        if (taken != null) {
            missing.remove(Part.TIME);
        }
        return missing;
    }
}
