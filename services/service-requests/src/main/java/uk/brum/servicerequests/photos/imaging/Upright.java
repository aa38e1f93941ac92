package uk.brum.servicerequests.photos.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A picture on white, made smaller and turned as the camera was held. Each new pixel is the mean of those that it stands
 * for, so that small writing stays readable; nothing but the new picture is allocated.
 */
final class Upright {

    private final BufferedImage image;
    private final int orientation;
    private final int width;
    private final int height;
    private final int[] row;

    private Upright(BufferedImage image, int orientation, int longestSide) {
        double scale = Math.min(1.0, (double) longestSide / Math.max(image.getWidth(), image.getHeight()));
        this.image = image;
        this.orientation = orientation;
        this.width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        this.height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        this.row = new int[image.getWidth()];
    }

    static BufferedImage of(BufferedImage image, int orientation, int longestSide) {
        return new Upright(image, orientation, longestSide).drawn();
    }

    private BufferedImage drawn() {
        boolean onItsSide = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) upright.getRaster().getDataBuffer()).getData();
        int[] sums = new int[width * 3];
        for (int y = 0; y < height; y++) {
            int from = (int) ((long) y * image.getHeight() / height);
            int to = Math.max(from + 1, (int) ((long) (y + 1) * image.getHeight() / height));
            java.util.Arrays.fill(sums, 0);
            for (int source = from; source < to; source++) {
                read(source);
                add(sums);
            }
            for (int x = 0; x < width; x++) {
                int count = (to - from) * columns(x);
                int at = 3 * place(x, y, upright.getWidth());
                pixels[at] = (byte) (sums[3 * x] / count);
                pixels[at + 1] = (byte) (sums[3 * x + 1] / count);
                pixels[at + 2] = (byte) (sums[3 * x + 2] / count);
            }
        }
        return upright;
    }

    private void add(int[] sums) {
        for (int x = 0; x < width; x++) {
            int first = firstColumn(x);
            int blue = 0;
            int green = 0;
            int red = 0;
            for (int source = first; source < first + columns(x); source++) {
                blue += row[source] & 0xFF;
                green += row[source] >> 8 & 0xFF;
                red += row[source] >> 16 & 0xFF;
            }
            sums[3 * x] += blue;
            sums[3 * x + 1] += green;
            sums[3 * x + 2] += red;
        }
    }

    private int firstColumn(int x) {
        return (int) ((long) x * image.getWidth() / width);
    }

    private int columns(int x) {
        return Math.max(1, (int) ((long) (x + 1) * image.getWidth() / width) - firstColumn(x));
    }

    /** One line of the picture; what is transparent shows the white behind it. */
    private void read(int y) {
        int wide = image.getWidth();
        switch (image.getType()) {
            case BufferedImage.TYPE_3BYTE_BGR -> {
                byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
                for (int x = 0, at = y * wide * 3; x < wide; x++, at += 3) {
                    row[x] = data[at] & 0xFF | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF) << 16;
                }
            }
            case BufferedImage.TYPE_BYTE_GRAY -> {
                // read as it is: the library would make a grey photo lighter
                byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
                for (int x = 0; x < wide; x++) {
                    row[x] = (data[y * wide + x] & 0xFF) * 0x010101;
                }
            }
            default -> {
                image.getRGB(0, y, wide, 1, row, 0, wide);
                for (int x = 0; x < wide; x++) {
                    row[x] = onWhite(row[x]);
                }
            }
        }
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        return alpha == 255
                ? argb
                : blended(argb & 0xFF, alpha)
                        | blended(argb >> 8 & 0xFF, alpha) << 8
                        | blended(argb >> 16 & 0xFF, alpha) << 16;
    }

    private static int blended(int colour, int alpha) {
        return (colour * alpha + 255 * (255 - alpha)) / 255;
    }

    /** Exif's eight ways to hold a camera, as where a pixel belongs. */
    private int place(int x, int y, int lineLength) {
        return switch (orientation) {
            case 2 -> y * lineLength + width - 1 - x;
            case 3 -> (height - 1 - y) * lineLength + width - 1 - x;
            case 4 -> (height - 1 - y) * lineLength + x;
            case 5 -> x * lineLength + y;
            case 6 -> x * lineLength + height - 1 - y;
            case 7 -> (width - 1 - x) * lineLength + height - 1 - y;
            case 8 -> (width - 1 - x) * lineLength + y;
            default -> y * lineLength + x;
        };
    }
}
