package uk.brum.portal.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One report as whoever looks may see it; the service leaves out what they may not. Moments are UTC. */
public record Report(
        String reference,
        @Nullable Category category,
        @Nullable String status,
        @Nullable String statusInWords,
        @Nullable Boolean open,
        @Nullable String description,
        @Nullable List<String> photos,
        @Nullable Place place,
        @Nullable Instant submittedAt,
        Receipt.@Nullable Due due,
        @Nullable Closing closing,
        @Nullable Links links,
        @Nullable String visibility,
        @Nullable Boolean mine,
        @Nullable List<Step> history) {

    /** What it is about. */
    public record Category(String code, String name) {}

    /** Where it is. */
    public record Place(
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String wardCode,
            @Nullable String words) {}

    /** How it ended, and why. */
    public record Closing(String outcome, Instant at, String explanation) {}

    /** Reports that it belongs to. */
    public record Links(
            @Nullable String earlier,
            @Nullable String duplicateOf,
            @Nullable String incident) {}

    /** One thing that happened to it. */
    public record Step(
            Instant at,
            String kind,
            String status,
            @Nullable String text) {}

    public boolean isOpen() {
        return Boolean.TRUE.equals(open);
    }

    public boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    /** "Pothole", or the reference when nobody said what it is. */
    public String title() {
        return category == null ? reference : category.name();
    }

    /** Where it is in words, or null. */
    public @Nullable String where() {
        return place == null ? null : place.words();
    }
}
