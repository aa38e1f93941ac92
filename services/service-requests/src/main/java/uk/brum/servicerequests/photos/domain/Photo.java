package uk.brum.servicerequests.photos.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photo of a report. Its files hold the picture and nothing else.
 *
 * @param id made by whoever uploads it: a random UUID, so that an upload can be repeated
 * @param uploader who uploaded it
 * @param upload what was uploaded, to recognise a repetition
 * @param files where the picture is kept
 * @param size of the picture as it is kept
 * @param claim the report that it belongs to; null until one is made with it
 * @param redactions who blacked something out or restored it, oldest first
 * @param version of the stored photo that this was read from
 */
public record Photo(
        String id,
        Uploader uploader,
        Upload upload,
        Files files,
        Size size,
        @Nullable Claim claim,
        List<Redaction> redactions,
        long version) {

    /** The most photos that one report has. */
    public static final int MOST_PER_REPORT = 6;

    public Photo {
        redactions = List.copyOf(redactions);
    }

    /**
     * What was uploaded.
     *
     * @param hash SHA-256 of the bytes as they came, hexadecimal
     */
    public record Upload(String hash, Instant at) {}

    /**
     * Which report it belongs to.
     *
     * @param made whether it is known that the report was made
     */
    public record Claim(String reference, Instant at, boolean made) {}

    /** Width and height in pixels. */
    public record Size(int width, int height) {}

    /**
     * Names in the store.
     *
     * @param original as it was uploaded, without metadata; for staff alone once something is blacked out
     * @param redacted with areas blacked out; null when nothing is
     * @param stored whether the original is there in full
     */
    public record Files(String original, @Nullable String redacted, boolean stored) {

        /** The file that those see who may see the report. */
        public String shown() {
            return redacted == null ? original : redacted;
        }
    }

    /** Blacked-out areas, of which none means that the photo was restored. */
    public record Redaction(List<Area> areas, String by, Instant at) {
        public Redaction {
            areas = List.copyOf(areas);
        }
    }

    /** A rectangle in pixels of the picture as it is kept, from its top left corner. */
    public record Area(int left, int top, int width, int height) {

        boolean within(Size size) {
            return left >= 0
                    && top >= 0
                    && width > 0
                    && height > 0
                    && (long) left + width <= size.width()
                    && (long) top + height <= size.height();
        }
    }

    /** What is blacked out now. */
    public List<Area> blackedOut() {
        return redactions.isEmpty() ? List.of() : redactions.getLast().areas();
    }

    /** Whether all areas lie within the picture. */
    public boolean holds(List<Area> areas) {
        return areas.stream().allMatch(area -> area.within(size));
    }
}
