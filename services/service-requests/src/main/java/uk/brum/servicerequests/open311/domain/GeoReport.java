package uk.brum.servicerequests.open311.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public request, as anybody may see it: nothing in it tells who reported.
 *
 * @param reference one for life
 * @param open whether work goes on
 * @param state our own, finer state
 * @param statusNotes why it has this state
 * @param service code and name
 * @param description what the reporter wrote
 * @param agency who looks after it
 * @param notice what happens next
 * @param times when it was made, last changed (closed, when it is closed) and is expected to be done
 * @param place where it is
 * @param mediaUrls public pictures
 * @param more what only {@code extensions=true} shows
 */
public record GeoReport(
        String reference,
        boolean open,
        String state,
        @Nullable String statusNotes,
        ServiceName service,
        @Nullable String description,
        @Nullable String agency,
        @Nullable String notice,
        Times times,
        Place place,
        List<String> mediaUrls,
        More more) {

    /** A service by its code and its name at the time. */
    public record ServiceName(String code, String name) {}

    /** Moments, UTC. */
    public record Times(
            Instant requested, Instant updated, @Nullable Instant expected) {}

    /** Where; degrees in WGS84. */
    public record Place(
            @Nullable String address,
            @Nullable String addressId,
            @Nullable String postcode,
            @Nullable Double lat,
            @Nullable Double lon) {}

    /** What is told beyond the standard. */
    public record More(@Nullable String channel, @Nullable String ward, List<Answer> answers, List<Note> notes) {}

    /** A public answer to a question. */
    public record Answer(String code, String label, String value) {}

    /** A public entry of the history. */
    public record Note(Instant at, String text, String kind) {}
}
