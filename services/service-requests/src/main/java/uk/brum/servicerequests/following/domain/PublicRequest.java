package uk.brum.servicerequests.following.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report as anybody may see it: no reporter, no note of staff, nothing that is hidden. A private report has no such
 * form, so that nothing built on this can show one.
 *
 * @param placeText where it is, in words
 * @param state the status in one word, for example {@code open}
 * @param requestedAt when it was reported, UTC
 * @param updatedAt when anything public about it changed last, UTC
 * @param history the public entries, oldest first
 */
public record PublicRequest(
        String reference,
        String categoryCode,
        String categoryName,
        @Nullable String description,
        @Nullable String placeText,
        @Nullable String wardCode,
        @Nullable Point point,
        String state,
        Instant requestedAt,
        Instant updatedAt,
        List<Entry> history) {

    private static final double EARTH_RADIUS = 6_371_008.8;

    /** A place on the map, WGS84. */
    public record Point(double latitude, double longitude) {

        /** Along a great circle; good to half a percent, which is a few metres within a city. */
        public double metresFrom(double otherLatitude, double otherLongitude) {
            double north = Math.toRadians(otherLatitude - latitude) / 2;
            double east = Math.toRadians(otherLongitude - longitude) / 2;
            double chord = Math.pow(Math.sin(north), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(otherLatitude))
                            * Math.pow(Math.sin(east), 2);
            return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
        }
    }

    /**
     * One public step of the history.
     *
     * @param number its place in the whole history, from 1; never changes, since a history only grows
     * @param kind what happened, for example {@code resolved}
     * @param text what the public reads
     */
    public record Entry(int number, Instant at, String kind, String text) {}

    public PublicRequest {
        history = List.copyOf(history);
    }

    public Optional<Entry> entry(int number) {
        return history.stream().filter(entry -> entry.number() == number).findFirst();
    }
}
