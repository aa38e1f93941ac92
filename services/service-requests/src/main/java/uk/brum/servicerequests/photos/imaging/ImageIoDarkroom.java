package uk.brum.servicerequests.photos.imaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.photos.domain.Darkroom;
import uk.brum.servicerequests.photos.domain.Negative;
import uk.brum.servicerequests.photos.domain.Photo;
import uk.brum.servicerequests.photos.domain.PhotoRefusal;
import uk.brum.servicerequests.photos.domain.PhotoRefused;

/** The darkroom of the JDK. A permit keeps it to one picture at a time, about 60 megabytes at most with the file itself. */
@Component
class ImageIoDarkroom implements Darkroom {

    private static final int LONGEST_SIDE = 2048;
    /** What a decoded picture may take; a larger one is decoded with every second, third, … pixel only. */
    private static final long MOST_DECODED_BYTES = 37_000_000;

    private static final int WORST_BYTES_PER_PIXEL_PNG = 8;
    private static final int BYTES_PER_PIXEL_JPEG = 3;
    private static final float QUALITY = 0.85f;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore permit = new Semaphore(1, true);

    static {
        // pictures are small enough for memory; nothing of them is written to the disk on the way
        ImageIO.setUseCache(false);
    }

    @Override
    public Picture develop(Negative negative) {
        return alone(() -> written(Upright.of(decoded(negative), negative.orientation(), LONGEST_SIDE)));
    }

    @Override
    public Picture blackOut(byte[] jpeg, List<Photo.Area> areas) {
        return alone(() -> {
            BufferedImage image = decoded(Negative.of(jpeg, Negative.Kind.JPEG.mediaType()));
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.BLACK);
            areas.forEach(area -> graphics.fillRect(area.left(), area.top(), area.width(), area.height()));
            graphics.dispose();
            return written(image);
        });
    }

    private Picture alone(Supplier<Picture> work) {
        try {
            if (!permit.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new PhotoRefused(new PhotoRefusal.Busy());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PhotoRefused(new PhotoRefusal.Busy());
        }
        try {
            return work.get();
        } finally {
            permit.release();
        }
    }

    private static BufferedImage decoded(Negative negative) {
        boolean jpeg = negative.kind() == Negative.Kind.JPEG;
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(jpeg ? "jpeg" : "png").next();
        try (ImageInputStream input = new BytesInput(negative.essence())) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != negative.size().width()
                    || reader.getHeight(0) != negative.size().height()) {
                throw new PhotoRefused(new PhotoRefusal.DamagedPhoto());
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = step(negative.size(), jpeg ? BYTES_PER_PIXEL_JPEG : WORST_BYTES_PER_PIXEL_PNG);
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } catch (IOException | RuntimeException e) {
            // the library answers a broken file with almost any exception
            throw e instanceof PhotoRefused refused ? refused : new PhotoRefused(new PhotoRefusal.DamagedPhoto());
        } finally {
            reader.dispose();
        }
    }

    private static int step(Photo.Size size, int bytesPerPixel) {
        int step = 1;
        while ((long) (size.width() / step) * (size.height() / step) * bytesPerPixel > MOST_DECODED_BYTES) {
            step++;
        }
        return step;
    }

    private static Picture written(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        } finally {
            writer.dispose();
        }
        return new Picture(bytes.toByteArray(), new Photo.Size(image.getWidth(), image.getHeight()));
    }
}
