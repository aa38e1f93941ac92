package uk.brum.servicerequests.photos.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the segments of a JPEG (ITU-T T.81) and moves those that make the picture together. What follows its end,
 * such as another file, is left behind with everything else.
 */
final class JpegSegments {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);
    /** Version 1.1, square pixels, no thumbnail. */
    private static final byte[] ONE_TO_ONE = {1, 1, 0, 0, 1, 0, 1, 0, 0};
    /** Cameras need ten; files with thousands of scans exist to keep decoders busy. */
    private static final int MOST_SCANS = 64;

    private static final int MOST_SEGMENTS = 2000;

    private final byte[] file;
    private int at = 2;
    /** So much of the file is kept; it never overtakes what is still to be read. */
    private int kept = 2;

    private int scans;
    private Photo.@Nullable Size size;
    private @Nullable Exif exif;

    JpegSegments(byte[] file) {
        this.file = file;
    }

    static boolean begins(byte[] file) {
        return file.length > 3 && file[0] == (byte) 0xFF && file[1] == (byte) 0xD8 && file[2] == (byte) 0xFF;
    }

    Negative negative() {
        for (int segments = 0; segments < MOST_SEGMENTS; segments++) {
            int marker = nextMarker();
            if (marker == 0xD9) {
                return finished();
            }
            segment(marker);
        }
        throw damaged();
    }

    private Negative finished() {
        if (size == null || scans == 0) {
            throw damaged();
        }
        put((byte) 0xFF, (byte) 0xD9);
        return new Negative(
                Negative.Kind.JPEG,
                new Negative.Essence(file, kept),
                size,
                exif == null ? 1 : exif.orientation(),
                exif == null ? null : exif.takenAt());
    }

    private int nextMarker() {
        if (byteAt(at) != 0xFF) {
            throw damaged();
        }
        while (byteAt(at) == 0xFF) {
            at++; // a marker may be preceded by any number of fill bytes
        }
        return byteAt(at++);
    }

    private void segment(int marker) {
        int length = byteAt(at) << 8 | byteAt(at + 1);
        int end = at + length;
        if (length < 2 || end > file.length) {
            throw damaged();
        }
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> {
                frame(length);
                keep(marker, end);
            }
            case 0xC4, 0xDB, 0xDD -> keep(marker, end);
            case 0xDA -> {
                if (size == null || ++scans > MOST_SCANS) {
                    throw damaged();
                }
                keep(marker, end);
                end = keepScan(end);
            }
            case 0xE0 -> keepJfif(length);
            case 0xE1 -> readExif(end);
            case 0xEE -> {
                if (starts(ADOBE) && length == 14) {
                    keep(marker, end); // says how colours are stored
                }
            }
            // lossless, hierarchical and arithmetic coding: no camera or phone makes these
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
                throw new PhotoRefused(new PhotoRefusal.UnusualPhoto());
            default -> {
                if (marker < 0xC0 || marker >= 0xD0 && marker <= 0xD8) {
                    throw damaged(); // none of these may stand between segments
                }
            }
        }
        at = end;
    }

    private void frame(int length) {
        if (size != null || length < 8) {
            throw damaged();
        }
        int precision = byteAt(at + 2);
        int components = byteAt(at + 7);
        if (precision != 8 || components != 1 && components != 3) {
            throw new PhotoRefused(new PhotoRefusal.UnusualPhoto());
        }
        int height = byteAt(at + 3) << 8 | byteAt(at + 4);
        int width = byteAt(at + 5) << 8 | byteAt(at + 6);
        if (width == 0 || height == 0) {
            throw damaged();
        }
        size = new Photo.Size(width, height);
    }

    private void keep(int marker, int end) {
        put((byte) 0xFF, (byte) marker);
        move(at, end);
    }

    private void put(byte... bytes) {
        System.arraycopy(bytes, 0, file, kept, bytes.length);
        kept += bytes.length;
    }

    private void move(int from, int to) {
        System.arraycopy(file, from, file, kept, to - from);
        kept += to - from;
    }

    /** Only that it is JFIF; its thumbnail is a picture of its own. */
    private void keepJfif(int length) {
        if (length >= 16 && starts(JFIF)) {
            put((byte) 0xFF, (byte) 0xE0, (byte) 0, (byte) 16);
            put(JFIF);
            put(ONE_TO_ONE);
        }
    }

    private void readExif(int end) {
        if (exif == null && starts(EXIF)) {
            exif = Exif.read(Arrays.copyOfRange(file, Math.min(at + 8, end), end));
        }
    }

    /** The coded picture, up to the next marker that is not part of it. */
    private int keepScan(int start) {
        int end = start;
        while (end + 1 < file.length) {
            int next = file[end + 1] & 0xFF;
            if (file[end] == (byte) 0xFF && next != 0x00 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                move(start, end);
                return end;
            }
            end++;
        }
        throw damaged();
    }

    private boolean starts(byte[] with) {
        int from = at + 2;
        return from + with.length <= file.length && Arrays.equals(file, from, from + with.length, with, 0, with.length);
    }

    private int byteAt(int index) {
        if (index >= file.length) {
            throw damaged();
        }
        return file[index] & 0xFF;
    }

    private static PhotoRefused damaged() {
        return new PhotoRefused(new PhotoRefusal.DamagedPhoto());
    }
}
