package uk.brum.servicerequests.photos.imaging;

import static uk.brum.servicerequests.photos.domain.Pictures.chunk;
import static uk.brum.servicerequests.photos.domain.Pictures.jpeg;
import static uk.brum.servicerequests.photos.domain.Pictures.packedZeros;
import static uk.brum.servicerequests.photos.domain.Pictures.pngOf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import uk.brum.servicerequests.photos.domain.Negative;
import uk.brum.servicerequests.photos.domain.Pictures;

/** Develops one large photo in a process of its own, whose memory is counted. */
final class DevelopOne {

    private DevelopOne() {}

    public static void main(String[] arguments) {
        String name = arguments[0];
        byte[] file = file(name);
        boolean png = name.startsWith("25 megapixels of") || name.startsWith("packed");
        System.out.println(new ImageIoDarkroom()
                .develop(Negative.of(file, png ? "image/png" : "image/jpeg"))
                .size());
    }

    private static byte[] file(String name) {
        return switch (name) {
            case "25 megapixels" -> made(name);
            case "12 megapixels in 10 megabytes" -> made(name);
            case "25 megapixels of 16 bits" -> pngOf(5000, 5000, 16, 6, packedZeros(5000L * (5000 * 8 + 1)));
            default -> pngOf(64, 64, 8, 2, packedZeros(64 * 193), chunk("zTXt", packedZeros(400_000_000)));
        };
    }

    /** Drawing the photo takes more memory than developing it, so that another process does it. */
    private static byte[] made(String name) {
        try {
            Path file = Files.createTempFile("photo", ".jpg");
            try {
                Process drawing = new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Draw.class.getName(),
                                name,
                                file.toString())
                        .inheritIO()
                        .start();
                if (drawing.waitFor() != 0) {
                    throw new IllegalStateException("The photo could not be drawn");
                }
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Draws a photo into a file. */
    static final class Draw {

        private Draw() {}

        public static void main(String[] arguments) throws IOException {
            Files.write(Path.of(arguments[1]), arguments[0].startsWith("25") ? jpeg(5000, 5000) : noise());
        }

        /** As large as a file may be; noise packs badly. */
        private static byte[] noise() {
            BufferedImage image = Pictures.drawn(4032, 3024, BufferedImage.TYPE_3BYTE_BGR);
            byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            Random random = new Random(5);
            byte[] written = new byte[0];
            for (int noisy = pixels.length * 3 / 4; noisy > 0; noisy -= pixels.length / 16) {
                byte[] part = new byte[noisy];
                random.nextBytes(part);
                java.util.Arrays.fill(pixels, (byte) 120);
                System.arraycopy(part, 0, pixels, 0, noisy);
                written = Pictures.written(image, "jpeg");
                if (written.length <= Negative.MOST_BYTES) {
                    return written;
                }
            }
            return written;
        }
    }
}
