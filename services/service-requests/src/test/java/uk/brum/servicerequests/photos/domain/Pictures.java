package uk.brum.servicerequests.photos.domain;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files that people, and people with bad intentions, upload. */
public final class Pictures {

    private Pictures() {}

    /** A white picture with a red top left quarter. */
    public static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_4BYTE_ABGR), "png");
    }

    public static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    /** The JPEG with one more segment behind its first two bytes. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] head = {(byte) 0xFF, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) (content.length + 2)};
        return join(slice(jpeg, 0, 2), head, content, slice(jpeg, 2, jpeg.length));
    }

    public static byte[] withExif(byte[] jpeg, byte[] tiff) {
        return withSegment(jpeg, 0xE1, join("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff));
    }

    /** Metadata that say how the camera was held and that it was at 52° 28' 46.92" N, 1° 53' 56.4" W. */
    public static byte[] tiff(int orientation, ByteOrder order) {
        ByteBuffer data = ByteBuffer.allocate(200).order(order);
        data.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D))
                .putShort((short) 42)
                .putInt(8);
        data.putShort((short) 2);
        data.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        data.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(40);
        data.putInt(0);
        data.position(40);
        data.putShort((short) 4);
        text(data, 1, 'N');
        rationals(data, 2, 100);
        text(data, 3, 'W');
        rationals(data, 4, 130);
        data.position(100);
        data.putInt(52).putInt(1).putInt(28).putInt(1).putInt(4692).putInt(100);
        data.position(130);
        data.putInt(1).putInt(1).putInt(53).putInt(1).putInt(564).putInt(10);
        return data.array();
    }

    private static void text(ByteBuffer data, int tag, char letter) {
        data.putShort((short) tag)
                .putShort((short) 2)
                .putInt(2)
                .put((byte) letter)
                .put((byte) 0)
                .putShort((short) 0);
    }

    private static void rationals(ByteBuffer data, int tag, int at) {
        data.putShort((short) tag).putShort((short) 5).putInt(3).putInt(at);
    }

    public static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                name,
                content,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** A PNG of this size, whose picture data are these bytes, packed. */
    public static byte[] pngOf(int width, int height, int depth, int colour, byte[] packed, byte[]... before) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colour)
                .put(new byte[3])
                .array();
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A},
                chunk("IHDR", header),
                join(before),
                chunk("IDAT", packed),
                chunk("IEND", new byte[0]));
    }

    /** So many zeros in a thousandth of the space. */
    public static byte[] packedZeros(long count) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] zeros = new byte[65536];
        byte[] out = new byte[65536];
        for (long left = count; left > 0; left -= zeros.length) {
            deflater.setInput(zeros, 0, (int) Math.min(left, zeros.length));
            while (!deflater.needsInput()) {
                packed.write(out, 0, deflater.deflate(out));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(out, 0, deflater.deflate(out));
        }
        deflater.end();
        return packed.toByteArray();
    }

    public static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    /** Where a JPEG's segment with this marker begins. */
    public static int find(byte[] jpeg, int marker) {
        for (int i = 0; i < jpeg.length - 1; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) marker) {
                return i;
            }
        }
        throw new IllegalArgumentException("No such marker");
    }

    /** The JPEG whose header claims this size. */
    public static byte[] claiming(byte[] jpeg, int width, int height) {
        byte[] changed = jpeg.clone();
        int at = find(jpeg, 0xC0);
        ByteBuffer.wrap(changed).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return changed;
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
