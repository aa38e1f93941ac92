package uk.brum.servicerequests.photos.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.servicerequests.photos.domain.Pictures.jpeg;
import static uk.brum.servicerequests.photos.domain.Pictures.png;
import static uk.brum.servicerequests.photos.domain.Pictures.tiff;
import static uk.brum.servicerequests.photos.domain.Pictures.withExif;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.brum.servicerequests.photos.domain.Darkroom.Picture;
import uk.brum.servicerequests.photos.domain.Negative;
import uk.brum.servicerequests.photos.domain.Negative.TakenAt;
import uk.brum.servicerequests.photos.domain.Photo.Area;
import uk.brum.servicerequests.photos.domain.Photo.Size;

class ImageIoDarkroomTest {

    private final ImageIoDarkroom darkroom = new ImageIoDarkroom();

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void offers_the_place_where_the_photo_was_taken(String order) {
        byte[] photo =
                withExif(jpeg(64, 48), tiff(1, order.startsWith("L") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN));

        assertThat(Negative.of(photo, "image/jpeg").takenAt()).isEqualTo(new TakenAt(52.479700, -1.899000));
    }

    /** The red quarter is top left in the file; where it belongs depends on how the camera was held. */
    @ParameterizedTest
    @CsvSource({
        "1, 200, 100, 10, 10", "2, 200, 100, 190, 10", "3, 200, 100, 190, 90", "4, 200, 100, 10, 90",
        "5, 100, 200, 10, 10", "6, 100, 200, 90, 10", "7, 100, 200, 90, 190", "8, 100, 200, 10, 190"
    })
    void turns_the_picture_upright_before_it_forgets_how_the_camera_was_held(
            int orientation, int width, int height, int redX, int redY) throws IOException {
        byte[] photo = withExif(jpeg(200, 100), tiff(orientation, ByteOrder.BIG_ENDIAN));

        Picture picture = darkroom.develop(Negative.of(photo, "image/jpeg"));

        assertThat(picture.size()).isEqualTo(new Size(width, height));
        assertThat(isRed(picture, redX, redY)).isTrue();
        assertThat(isRed(picture, width - 1 - redX, height - 1 - redY)).isFalse();
    }

    @Test
    void makes_large_photos_as_large_as_is_needed_and_keeps_small_ones() {
        assertThat(darkroom.develop(Negative.of(jpeg(4032, 3024), "image/jpeg")).size())
                .isEqualTo(new Size(2048, 1536));
        assertThat(darkroom.develop(Negative.of(jpeg(640, 480), "image/jpeg")).size())
                .isEqualTo(new Size(640, 480));
        assertThat(darkroom.develop(Negative.of(jpeg(1, 1), "image/jpeg")).size())
                .isEqualTo(new Size(1, 1));
        assertThat(darkroom.develop(Negative.of(png(3000, 10), "image/png")).size())
                .isEqualTo(new Size(2048, 7));
    }

    @Test
    void draws_what_is_transparent_on_white() throws IOException {
        BufferedImage clear = new BufferedImage(50, 50, BufferedImage.TYPE_4BYTE_ABGR);
        byte[] file = uk.brum.servicerequests.photos.domain.Pictures.written(clear, "png");

        BufferedImage shown = read(darkroom.develop(Negative.of(file, "image/png")));

        assertThat(shown.getRGB(25, 25)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void blacks_out_areas_for_good() throws IOException {
        Picture picture = darkroom.develop(Negative.of(jpeg(200, 100), "image/jpeg"));

        Picture redacted =
                darkroom.blackOut(picture.jpeg(), List.of(new Area(0, 0, 60, 40), new Area(150, 80, 50, 20)));

        BufferedImage shown = read(redacted);
        assertThat(redacted.size()).isEqualTo(picture.size());
        assertThat(shown.getRGB(20, 20) & 0xFFFFFF).isLessThan(0x101010);
        assertThat(shown.getRGB(180, 92) & 0xFFFFFF).isLessThan(0x101010);
        assertThat(isRed(redacted, 80, 10)).isTrue();
    }

    @Test
    void makes_one_picture_at_a_time_and_all_of_them_in_the_end() {
        byte[] photo = jpeg(1500, 1500);
        try (ExecutorService uploads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<java.util.concurrent.Future<Picture>> pictures = IntStream.range(0, 12)
                    .mapToObj(i -> uploads.submit(() -> darkroom.develop(Negative.of(photo.clone(), "image/jpeg"))))
                    .toList();
            assertThat(pictures)
                    .allSatisfy(picture -> assertThat(picture.get().size()).isEqualTo(new Size(1500, 1500)));
        }
    }

    private static boolean isRed(Picture picture, int x, int y) throws IOException {
        int rgb = read(picture).getRGB(x, y);
        return (rgb >> 16 & 0xFF) > 200 && (rgb >> 8 & 0xFF) < 80;
    }

    private static BufferedImage read(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    }
}
