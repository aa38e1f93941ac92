package uk.brum.servicerequests.following.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** What somebody wants to follow, as it is written in JSON. */
record Wanted(
        @NotNull(message = "Say what to follow: request, ward, category or radius")
        @Pattern(regexp = "request|ward|category|radius", message = "Choose request, ward, category or radius")
        @Nullable
        String kind,

        @Pattern(regexp = REFERENCE, message = REFERENCE_MESSAGE) @Nullable
        String reference,

        @Pattern(regexp = WARD, message = WARD_MESSAGE) @Nullable
        String wardCode,

        @Pattern(regexp = CATEGORY, message = CATEGORY_MESSAGE) @Nullable
        String category,

        @DecimalMin(value = "49", message = IN_BRITAIN) @DecimalMax(value = "61", message = IN_BRITAIN) @Nullable
        Double lat,

        @DecimalMin(value = "-9", message = IN_BRITAIN) @DecimalMax(value = "3", message = IN_BRITAIN) @Nullable
        Double lon,

        @Min(value = 50, message = METRES) @Max(value = Interest.WIDEST, message = METRES) @Nullable
        Integer metres) {

    static final String REFERENCE = "SR-[0-9A-Z]{4}-[0-9A-Z]{4}";
    static final String REFERENCE_MESSAGE = "A reference looks like SR-7K2M-9QXD";
    static final String WARD = "E05[0-9]{6}";
    static final String WARD_MESSAGE = "A ward code looks like E05011118";
    static final String CATEGORY = "[a-z0-9][a-z0-9-]{1,63}";
    static final String CATEGORY_MESSAGE = "Use the code of a category, for example pothole";
    static final String IN_BRITAIN = "Choose a point in Great Britain";
    static final String METRES = "Choose a radius between 50 and 5,000 metres";

    /** @throws ProblemException when nothing, or not enough, was said */
    static Interest interest(@Nullable Wanted follow) {
        if (follow == null) {
            throw new ProblemException(PlatformProblems.INVALID, "Say what to follow.");
        }
        return follow.toInterest();
    }

    /** @throws ProblemException when something that this kind needs is missing */
    Interest toInterest() {
        return switch (String.valueOf(kind)) {
            case "request" -> new Interest.OneRequest(needed(reference, "the reference of the report"));
            case "ward" -> new Interest.InWard(needed(wardCode, "the code of the ward"), category);
            case "category" -> new Interest.OfCategory(needed(category, "the code of the category"));
            default ->
                new Interest.Nearby(
                        needed(lat, "lat"), needed(lon, "lon"), needed(metres, "the radius in metres"), category);
        };
    }

    static Wanted of(Interest interest) {
        return switch (interest) {
            case Interest.OneRequest one -> new Wanted("request", one.reference(), null, null, null, null, null);
            case Interest.InWard ward -> new Wanted("ward", null, ward.wardCode(), ward.category(), null, null, null);
            case Interest.OfCategory of -> new Wanted("category", null, null, of.category(), null, null, null);
            case Interest.Nearby near ->
                new Wanted("radius", null, null, near.category(), near.latitude(), near.longitude(), near.metres());
        };
    }

    private static <T> T needed(@Nullable T value, String what) {
        if (value == null) {
            throw new ProblemException(PlatformProblems.INVALID, "Enter " + what + ".");
        }
        return value;
    }
}
