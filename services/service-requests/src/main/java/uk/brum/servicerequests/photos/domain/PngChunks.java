package uk.brum.servicerequests.photos.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the chunks of a PNG (ISO/IEC 15948) and moves those together that make the picture: no text, colour profile or
 * animation, each of which may be packed to a thousandth of its size.
 */
final class PngChunks {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int MOST_CHUNKS = 20_000;

    private final byte[] file;
    /** So much of the file is kept; it never overtakes what is still to be read. */
    private int kept = SIGNATURE.length;

    private Photo.@Nullable Size size;
    private @Nullable Exif exif;
    private boolean picture;

    PngChunks(byte[] file) {
        this.file = file;
    }

    static boolean begins(byte[] file) {
        return file.length >= SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    Negative negative() {
        int at = SIGNATURE.length;
        for (int chunks = 0; chunks < MOST_CHUNKS && at + 12 <= file.length; chunks++) {
            int length = ByteBuffer.wrap(file, at, 4).getInt();
            if (length < 0 || length > file.length - at - 12) {
                throw damaged();
            }
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (size == null) {
                header(type, length, at + 8);
            }
            if (type.equals("eXIf") && exif == null) {
                exif = Exif.read(Arrays.copyOfRange(file, at + 8, at + 8 + length));
            }
            picture |= type.equals("IDAT");
            if (KEPT.contains(type)) {
                System.arraycopy(file, at, file, kept, 12 + length);
                kept += 12 + length;
            }
            if (type.equals("IEND")) {
                return finished();
            }
            at += 12 + length;
        }
        throw damaged();
    }

    private Negative finished() {
        if (size == null || !picture) {
            throw damaged();
        }
        return new Negative(
                Negative.Kind.PNG,
                new Negative.Essence(file, kept),
                size,
                exif == null ? 1 : exif.orientation(),
                exif == null ? null : exif.takenAt());
    }

    private void header(String type, int length, int at) {
        if (!type.equals("IHDR") || length != 13) {
            throw damaged();
        }
        ByteBuffer header = ByteBuffer.wrap(file, at, 13);
        int width = header.getInt();
        int height = header.getInt();
        int depth = header.get();
        int colour = header.get();
        boolean known =
                Set.of(1, 2, 4, 8, 16).contains(depth) && Set.of(0, 2, 3, 4, 6).contains(colour);
        if (width <= 0 || height <= 0 || !known || header.get() != 0 || header.get() != 0 || (header.get() & ~1) != 0) {
            throw damaged();
        }
        size = new Photo.Size(width, height);
    }

    private static PhotoRefused damaged() {
        return new PhotoRefused(new PhotoRefusal.DamagedPhoto());
    }
}
