package uk.brum.servicerequests.photos.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is left of an uploaded file when everything is taken away that is not the picture.
 *
 * @param essence a whole file of that kind, without metadata, profiles, thumbnails, comments or anything behind its end
 * @param width as the file's header says, in pixels
 * @param height as the file's header says, in pixels
 * @param orientation how the camera was held, 1 to 8 as Exif counts; 1 is upright
 * @param takenAt where the photo was taken, when the camera wrote it down; never stored
 */
public record Negative(
        Kind kind,
        Essence essence,
        Photo.Size size,
        int orientation,
        @Nullable TakenAt takenAt) {

    /** The largest file taken, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    static final int MOST_PIXELS = 25_000_000;
    private static final int LONGEST_SIDE = 20_000;

    /** The kinds of files that are taken. */
    public enum Kind {
        JPEG("image/jpeg"),
        PNG("image/png");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** The first {@code length} of these bytes. */
    public record Essence(byte[] bytes, int length) {}

    /** Degrees of WGS 84. */
    public record TakenAt(double lat, double lon) {}

    /**
     * Reads an uploaded file by its own bytes: its kind by the first of them, its size by its header. Nothing is decoded.
     *
     * @param file is used up: what is not the picture is overwritten, since a copy would cost as much memory again
     * @param mediaType what the uploader calls it
     * @throws PhotoRefused when it is not taken
     */
    public static Negative of(byte[] file, String mediaType) {
        if (file.length > MOST_BYTES) {
            throw new PhotoRefused(new PhotoRefusal.TooManyBytes(MOST_BYTES / 1024 / 1024));
        }
        Kind kind = kind(file);
        if (!kind.mediaType().equals(mediaType)) {
            throw new PhotoRefused(new PhotoRefusal.OtherKindThanItSays());
        }
        Negative negative = switch (kind) {
            case JPEG -> new JpegSegments(file).negative();
            case PNG -> new PngChunks(file).negative();
        };
        Photo.Size size = negative.size();
        if ((long) size.width() * size.height() > MOST_PIXELS || Math.max(size.width(), size.height()) > LONGEST_SIDE) {
            throw new PhotoRefused(new PhotoRefusal.TooManyPixels(MOST_PIXELS / 1_000_000));
        }
        return negative;
    }

    private static Kind kind(byte[] file) {
        if (JpegSegments.begins(file)) {
            return Kind.JPEG;
        }
        if (PngChunks.begins(file)) {
            return Kind.PNG;
        }
        throw new PhotoRefused(new PhotoRefusal.NotAPhoto());
    }
}
