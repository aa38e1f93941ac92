package uk.brum.servicerequests.photos.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.photos.domain.Negative.TakenAt;

/**
 * The two facts that are read out of a photo's metadata (Exif 2.32) before it is thrown away: how the camera was held,
 * and where. Whatever makes no sense is taken for not said.
 */
record Exif(int orientation, @Nullable TakenAt takenAt) {

    private static final Exif SILENT = new Exif(1, null);

    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;
    private static final int LAT_REF = 1;
    private static final int LAT = 2;
    private static final int LON_REF = 3;
    private static final int LON = 4;
    private static final int SHORT = 3;
    private static final int RATIONAL = 5;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 500;

    static Exif read(byte[] tiff) {
        try {
            ByteBuffer data = ByteBuffer.wrap(tiff);
            int order = data.getShort(0);
            data.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            if (order != 0x4949 && order != 0x4D4D || data.getShort(2) != 42) {
                return SILENT;
            }
            int first = data.getInt(4);
            return new Exif(orientation(data, first), location(data, first));
        } catch (IndexOutOfBoundsException e) {
            return SILENT;
        }
    }

    private static int orientation(ByteBuffer data, int directory) {
        int entry = find(data, directory, ORIENTATION);
        if (entry < 0 || data.getShort(entry + 2) != SHORT) {
            return 1;
        }
        int orientation = data.getShort(entry + 8);
        return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }

    private static @Nullable TakenAt location(ByteBuffer data, int first) {
        try {
            int pointer = find(data, first, GPS);
            if (pointer < 0) {
                return null;
            }
            int gps = data.getInt(pointer + 8);
            double lat = degrees(data, gps, LAT, LAT_REF, 'S');
            double lon = degrees(data, gps, LON, LON_REF, 'W');
            boolean somewhere = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat != 0 || lon != 0);
            return somewhere ? new TakenAt(rounded(lat), rounded(lon)) : null;
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static double degrees(ByteBuffer data, int directory, int tag, int refTag, char negative) {
        int entry = find(data, directory, tag);
        int ref = find(data, directory, refTag);
        if (entry < 0 || ref < 0 || data.getShort(entry + 2) != RATIONAL || data.getInt(entry + 4) != 3) {
            return Double.NaN;
        }
        int at = data.getInt(entry + 8);
        double degrees = rational(data, at) + rational(data, at + 8) / 60 + rational(data, at + 16) / 3600;
        return data.get(ref + 8) == negative ? -degrees : degrees;
    }

    private static double rational(ByteBuffer data, int at) {
        return (double) Integer.toUnsignedLong(data.getInt(at)) / Integer.toUnsignedLong(data.getInt(at + 4));
    }

    /** Where the entry stands, -1 when it is not there. */
    private static int find(ByteBuffer data, int directory, int tag) {
        int entries = Math.min(Short.toUnsignedInt(data.getShort(directory)), MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (Short.toUnsignedInt(data.getShort(entry)) == tag) {
                return entry;
            }
        }
        return -1;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1_000_000) / 1_000_000.0;
    }
}
