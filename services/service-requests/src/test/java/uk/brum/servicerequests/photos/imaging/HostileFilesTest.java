package uk.brum.servicerequests.photos.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.brum.servicerequests.photos.domain.Pictures.ascii;
import static uk.brum.servicerequests.photos.domain.Pictures.chunk;
import static uk.brum.servicerequests.photos.domain.Pictures.claiming;
import static uk.brum.servicerequests.photos.domain.Pictures.find;
import static uk.brum.servicerequests.photos.domain.Pictures.join;
import static uk.brum.servicerequests.photos.domain.Pictures.jpeg;
import static uk.brum.servicerequests.photos.domain.Pictures.packedZeros;
import static uk.brum.servicerequests.photos.domain.Pictures.png;
import static uk.brum.servicerequests.photos.domain.Pictures.pngOf;
import static uk.brum.servicerequests.photos.domain.Pictures.slice;
import static uk.brum.servicerequests.photos.domain.Pictures.tiff;
import static uk.brum.servicerequests.photos.domain.Pictures.withExif;
import static uk.brum.servicerequests.photos.domain.Pictures.withSegment;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.brum.servicerequests.photos.domain.Darkroom;
import uk.brum.servicerequests.photos.domain.Negative;
import uk.brum.servicerequests.photos.domain.PhotoRefusal;
import uk.brum.servicerequests.photos.domain.PhotoRefusal.DamagedPhoto;
import uk.brum.servicerequests.photos.domain.PhotoRefusal.NotAPhoto;
import uk.brum.servicerequests.photos.domain.PhotoRefusal.OtherKindThanItSays;
import uk.brum.servicerequests.photos.domain.PhotoRefusal.TooManyBytes;
import uk.brum.servicerequests.photos.domain.PhotoRefusal.TooManyPixels;
import uk.brum.servicerequests.photos.domain.PhotoRefusal.UnusualPhoto;
import uk.brum.servicerequests.photos.domain.PhotoRefused;

/** Files that are sent to break something, and what becomes of each. */
class HostileFilesTest {

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final byte[] GOOD = jpeg(320, 240);

    private final ImageIoDarkroom darkroom = new ImageIoDarkroom();

    private record Refused(String name, byte[] file, String as, Class<? extends PhotoRefusal> why) {}

    private record Taken(String name, byte[] file, String as) {}

    @TestFactory
    Stream<DynamicTest> refuses_what_is_not_a_photo() {
        return Stream.of(
                        new Refused("nothing", new byte[0], JPEG, NotAPhoto.class),
                        new Refused(
                                "three bytes",
                                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                                JPEG,
                                NotAPhoto.class),
                        new Refused(
                                "svg with a script",
                                ascii("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                                PNG,
                                NotAPhoto.class),
                        new Refused(
                                "svg behind a byte order mark",
                                ("\uFEFF<svg/>").getBytes(StandardCharsets.UTF_8),
                                JPEG,
                                NotAPhoto.class),
                        new Refused("html", ascii("<html><script>alert(1)</script>"), JPEG, NotAPhoto.class),
                        new Refused("gif", ascii("GIF89a\1\0\1\0\0\0\0;"), PNG, NotAPhoto.class),
                        new Refused("gif with javascript", ascii("GIF89a/*\0*/=alert(1)//;"), PNG, NotAPhoto.class),
                        new Refused("bmp", ascii("BM\0\0\0\0\0\0\0\0"), PNG, NotAPhoto.class),
                        new Refused("tiff", tiff(1, ByteOrder.LITTLE_ENDIAN), JPEG, NotAPhoto.class),
                        new Refused("webp", ascii("RIFF\0\0\0\0WEBPVP8 "), JPEG, NotAPhoto.class),
                        new Refused("heic", ascii("\0\0\0\30ftypheic"), JPEG, NotAPhoto.class),
                        new Refused("pdf", ascii("%PDF-1.7\n"), JPEG, NotAPhoto.class),
                        new Refused("zip", ascii("PK\3\4"), PNG, NotAPhoto.class),
                        new Refused("program", ascii("\177ELF\2\1\1"), PNG, NotAPhoto.class),
                        new Refused("photo behind a blank", join(ascii(" "), GOOD), JPEG, NotAPhoto.class),
                        new Refused("jpeg that says png", GOOD, PNG, OtherKindThanItSays.class),
                        new Refused("png that says jpeg", png(10, 10), JPEG, OtherKindThanItSays.class))
                .map(this::refused);
    }

    @TestFactory
    Stream<DynamicTest> refuses_photos_that_would_fill_the_memory() {
        byte[] small = packedZeros(100);
        return Stream.of(
                        new Refused("11 megabytes", join(GOOD, new byte[11 * 1024 * 1024]), JPEG, TooManyBytes.class),
                        new Refused(
                                "a jpeg that claims 65535 by 65535",
                                claiming(GOOD, 65535, 65535),
                                JPEG,
                                TooManyPixels.class),
                        new Refused(
                                "a jpeg just over 25 megapixels",
                                claiming(GOOD, 5001, 5000),
                                JPEG,
                                TooManyPixels.class),
                        new Refused(
                                "a png of 2 billion columns",
                                pngOf(Integer.MAX_VALUE, 1, 8, 2, small),
                                PNG,
                                TooManyPixels.class),
                        new Refused(
                                "a png whose size overflows",
                                pngOf(65536, 65536, 8, 2, small),
                                PNG,
                                TooManyPixels.class),
                        new Refused(
                                "a png of 25 million columns",
                                pngOf(25_000_000, 1, 8, 0, small),
                                PNG,
                                TooManyPixels.class),
                        new Refused(
                                "a png bomb of 900 megapixels",
                                pngOf(30000, 30000, 8, 0, packedZeros(900_030_000L / 100)),
                                PNG,
                                TooManyPixels.class),
                        new Refused("a png of negative size", pngOf(-5, 10, 8, 2, small), PNG, DamagedPhoto.class),
                        new Refused("a png of no size", pngOf(0, 0, 8, 2, small), PNG, DamagedPhoto.class))
                .map(this::refused);
    }

    @TestFactory
    Stream<DynamicTest> refuses_damaged_and_unusual_photos() {
        byte[] png = png(64, 64);
        byte[] noEnd = slice(GOOD, 0, GOOD.length - 2);
        int frame = find(GOOD, 0xC0);
        byte[] cmyk = GOOD.clone();
        cmyk[frame + 9] = 4;
        byte[] lossless = GOOD.clone();
        lossless[frame + 1] = (byte) 0xC3;
        byte[] arithmetic = GOOD.clone();
        arithmetic[frame + 1] = (byte) 0xC9;
        byte[] twelveBit = GOOD.clone();
        twelveBit[frame + 4] = 12;
        int scan = find(GOOD, 0xDA);
        byte[] oneScan = slice(GOOD, scan, GOOD.length - 2);
        byte[] scans = join(IntStream.range(0, 100).mapToObj(i -> oneScan).toArray(byte[][]::new));
        return Stream.of(
                        new Refused("a jpeg without its end", noEnd, JPEG, DamagedPhoto.class),
                        new Refused("half a jpeg", slice(GOOD, 0, GOOD.length / 2), JPEG, DamagedPhoto.class),
                        new Refused("a jpeg of its first 20 bytes", slice(GOOD, 0, 20), JPEG, DamagedPhoto.class),
                        new Refused(
                                "a jpeg that is start and end alone",
                                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9},
                                JPEG,
                                DamagedPhoto.class),
                        new Refused(
                                "a jpeg without a picture",
                                join(slice(GOOD, 0, scan), new byte[] {(byte) 0xFF, (byte) 0xD9}),
                                JPEG,
                                DamagedPhoto.class),
                        new Refused(
                                "a jpeg with two headers",
                                withSegment(GOOD, 0xC0, slice(GOOD, frame + 4, frame + 4 + 15)),
                                JPEG,
                                DamagedPhoto.class),
                        new Refused("a jpeg of no size", claiming(GOOD, 0, 0), JPEG, DamagedPhoto.class),
                        new Refused(
                                "a jpeg with a segment longer than the file",
                                join(slice(GOOD, 0, 2), new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) 0xFF, (byte) 0xFF
                                }),
                                JPEG,
                                DamagedPhoto.class),
                        new Refused(
                                "a jpeg with a segment of no length",
                                join(
                                        slice(GOOD, 0, 2),
                                        new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 0},
                                        slice(GOOD, 2, GOOD.length)),
                                JPEG,
                                DamagedPhoto.class),
                        new Refused(
                                "a jpeg of a hundred scans",
                                join(slice(GOOD, 0, scan), scans, new byte[] {(byte) 0xFF, (byte) 0xD9}),
                                JPEG,
                                DamagedPhoto.class),
                        new Refused(
                                "a jpeg that claims to be larger than it is in png's way",
                                slice(png, 0, 40),
                                PNG,
                                DamagedPhoto.class),
                        new Refused("a jpeg for print", cmyk, JPEG, UnusualPhoto.class),
                        new Refused("a lossless jpeg", lossless, JPEG, UnusualPhoto.class),
                        new Refused("an arithmetically coded jpeg", arithmetic, JPEG, UnusualPhoto.class),
                        new Refused("a jpeg of twelve bits", twelveBit, JPEG, UnusualPhoto.class),
                        new Refused("half a png", slice(png, 0, png.length / 2), PNG, DamagedPhoto.class),
                        new Refused("a png without its end", slice(png, 0, png.length - 12), PNG, DamagedPhoto.class),
                        new Refused(
                                "a png without data",
                                join(slice(png, 0, 33), chunk("IEND", new byte[0])),
                                PNG,
                                DamagedPhoto.class),
                        new Refused(
                                "a png whose data are noise",
                                pngOf(64, 64, 8, 2, new byte[500]),
                                PNG,
                                DamagedPhoto.class),
                        new Refused(
                                "a png with too little data",
                                pngOf(64, 64, 8, 2, packedZeros(50)),
                                PNG,
                                DamagedPhoto.class),
                        new Refused(
                                "a png with an impossible depth",
                                pngOf(64, 64, 3, 2, packedZeros(5000)),
                                PNG,
                                DamagedPhoto.class),
                        new Refused(
                                "a png with a chunk of negative length",
                                join(slice(png, 0, 33), new byte[] {-1, -1, -1, -1}, ascii("tEXt"), new byte[8]),
                                PNG,
                                DamagedPhoto.class))
                .map(this::refused);
    }

    @TestFactory
    Stream<DynamicTest> keeps_nothing_but_the_picture() {
        byte[] secret = ascii("SECRET-GPS-SERIAL <script>alert(1)</script> PK\3\4 %PDF");
        byte[] big = new byte[60_000];
        System.arraycopy(secret, 0, big, 0, secret.length);
        byte[] packedText = join(ascii("Comment\0\0"), packedZeros(50_000_000));
        byte[] rows = packedZeros(64 * (64 * 3 + 1));
        return Stream.of(
                        new Taken(
                                "exif with a place", withExif(GOOD, join(tiff(1, ByteOrder.BIG_ENDIAN), secret)), JPEG),
                        new Taken("a comment", withSegment(GOOD, 0xFE, secret), JPEG),
                        new Taken(
                                "xmp",
                                withSegment(GOOD, 0xE1, join(ascii("http://ns.adobe.com/xap/1.0/\0"), secret)),
                                JPEG),
                        new Taken("iptc", withSegment(GOOD, 0xED, join(ascii("Photoshop 3.0\0"), secret)), JPEG),
                        new Taken(
                                "a colour profile",
                                withSegment(GOOD, 0xE2, join(ascii("ICC_PROFILE\0\1\1"), big)),
                                JPEG),
                        new Taken("an unknown segment", withSegment(GOOD, 0xEF, secret), JPEG),
                        new Taken("a zip behind it", join(GOOD, ascii("PK\3\4"), secret), JPEG),
                        new Taken("a second photo behind it", join(GOOD, withSegment(GOOD, 0xFE, secret)), JPEG),
                        new Taken("html behind it", join(GOOD, secret), JPEG),
                        new Taken(
                                "a png with a packed text of 50 megabytes",
                                pngOf(64, 64, 8, 2, rows, chunk("zTXt", packedText)),
                                PNG),
                        new Taken(
                                "a png with a packed profile of 50 megabytes",
                                pngOf(64, 64, 8, 2, rows, chunk("iCCP", packedText)),
                                PNG),
                        new Taken(
                                "a png with text",
                                pngOf(64, 64, 8, 2, rows, chunk("tEXt", join(ascii("a\0"), secret))),
                                PNG),
                        new Taken(
                                "a png with exif",
                                pngOf(
                                        64,
                                        64,
                                        8,
                                        2,
                                        rows,
                                        chunk("eXIf", join(tiff(1, ByteOrder.LITTLE_ENDIAN), secret))),
                                PNG),
                        new Taken(
                                "an animated png",
                                pngOf(64, 64, 8, 2, rows, chunk("acTL", new byte[8]), chunk("fdAT", secret)),
                                PNG),
                        new Taken("a png with a zip behind it", join(png(64, 64), ascii("PK\3\4"), secret), PNG))
                .map(taken -> DynamicTest.dynamicTest(taken.name(), () -> {
                    Darkroom.Picture picture = darkroom.develop(Negative.of(taken.file(), taken.as()));
                    String text = new String(picture.jpeg(), StandardCharsets.ISO_8859_1);
                    assertThat(text)
                            .doesNotContain("SECRET", "script", "PK\3\4", "%PDF", "Exif", "ICC_PROFILE", "http");
                    assertThat(markers(picture.jpeg())).doesNotContain(0xE1, 0xE2, 0xED, 0xEE, 0xEF, 0xFE);
                    Negative again = Negative.of(picture.jpeg(), JPEG);
                    assertThat(again.takenAt()).isNull();
                    assertThat(again.size()).isEqualTo(picture.size());
                }));
    }

    /** The bare machine and its classes take some 8 megabytes; 64 more are enough for the largest photos. */
    @ParameterizedTest
    @ValueSource(
            strings = {"25 megapixels", "12 megapixels in 10 megabytes", "25 megapixels of 16 bits", "packed text"})
    void needs_64_megabytes_at_most(String file) throws IOException, InterruptedException {
        Process small = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx72m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DevelopOne.class.getName(),
                        file)
                .redirectErrorStream(true)
                .start();
        String said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(small.waitFor()).as(said).isZero();
    }

    @Test
    void answers_every_mangled_file_with_a_picture_or_a_refusal() {
        Random random = new Random(311);
        byte[][] good = {withExif(GOOD, tiff(6, ByteOrder.BIG_ENDIAN)), png(80, 60)};
        for (int i = 0; i < 600; i++) {
            byte[] mangled = good[i % 2].clone();
            int changes = 1 + random.nextInt(8);
            for (int change = 0; change < changes; change++) {
                mangled[8 + random.nextInt(mangled.length - 8)] = (byte) random.nextInt(256);
            }
            byte[] file = random.nextInt(4) == 0 ? slice(mangled, 0, 8 + random.nextInt(mangled.length - 8)) : mangled;
            try {
                Darkroom.Picture picture = darkroom.develop(Negative.of(file, i % 2 == 0 ? JPEG : PNG));
                assertThat(picture.jpeg()).isNotEmpty();
            } catch (PhotoRefused refused) {
                assertThat(refused.refusal().detail()).endsWith(".");
            }
        }
    }

    private DynamicTest refused(Refused given) {
        return DynamicTest.dynamicTest(
                given.name(),
                () -> assertThatThrownBy(() -> darkroom.develop(Negative.of(given.file(), given.as())))
                        .isInstanceOfSatisfying(
                                PhotoRefused.class,
                                refused -> assertThat(refused.refusal()).isInstanceOf(given.why())));
    }

    private static List<Integer> markers(byte[] jpeg) {
        List<Integer> markers = new ArrayList<>();
        int at = 2;
        while (at + 4 < jpeg.length && jpeg[at] == (byte) 0xFF && jpeg[at + 1] != (byte) 0xDA) {
            markers.add(jpeg[at + 1] & 0xFF);
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return markers;
    }
}
