package uk.brum.servicerequests.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.servicerequests.photos.domain.Pictures.jpeg;
import static uk.brum.servicerequests.photos.domain.Pictures.png;
import static uk.brum.servicerequests.photos.domain.Pictures.tiff;
import static uk.brum.servicerequests.photos.domain.Pictures.withExif;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import uk.brum.servicerequests.catalogue.CatalogueDoor;
import uk.brum.servicerequests.photos.application.SweepPhotos;
import uk.brum.servicerequests.photos.domain.PhotoRefused;
import uk.brum.servicerequests.requests.application.NewRequest;
import uk.brum.servicerequests.requests.application.SubmitRequest;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.testing.TestTokens;

/** Photos from their upload to their report, and what becomes of those that nobody needs. */
class PhotosTest extends CatalogueDoor {

    @Autowired
    SubmitRequest submit;

    @Autowired
    SweepPhotos sweep;

    @Autowired
    MongoDatabase database;

    @Autowired
    Clock clock;

    @Test
    void offers_the_place_once_and_keeps_nothing_but_the_picture() {
        String id = newId();
        byte[] photo = withExif(jpeg(640, 480), tiff(6, ByteOrder.LITTLE_ENDIAN));

        Answer uploaded = put("/photos/" + id, "image/jpeg", photo.clone(), RESIDENT);

        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(uploaded.json().at("/takenAt/lat").asDouble()).isEqualTo(52.4797);
        assertThat(uploaded.json().path("width").asInt()).isEqualTo(480);
        assertThat(database.getCollection("photos")
                        .find(Filters.eq("_id", id))
                        .first()
                        .toJson())
                .doesNotContain("52.47", "1.899", "lat", ".jpg");
        assertThat(new String(get("/photos/" + id, RESIDENT).body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    @Test
    void takes_the_same_photo_once_and_another_under_the_same_id_not_at_all() {
        String id = newId();
        byte[] photo = jpeg(64, 64);

        assertThat(put("/photos/" + id, "image/jpeg", photo, RESIDENT).status()).isEqualTo(201);
        assertThat(put("/photos/" + id, "image/jpeg", photo, RESIDENT).status()).isEqualTo(200);
        assertThat(put("/photos/" + id, "image/png", png(9, 9), RESIDENT).problem())
                .isEqualTo("photo-id-used");
        assertThat(put("/photos/" + id, "image/jpeg", photo, STRANGER).problem())
                .isEqualTo("photo-id-used");
    }

    @Test
    void hands_a_picture_out_as_a_file_that_no_browser_runs() throws IOException {
        Answer answer = get("/photos/" + uploaded(RESIDENT), RESIDENT);

        HttpHeaders headers = answer.headers();
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(headers.getFirst("Content-Disposition")).startsWith("attachment; filename=\"photo-");
        assertThat(headers.getFirst("Content-Type")).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                .isEqualTo(200);
    }

    @Test
    void answers_304_until_the_photo_is_redacted() {
        String id = uploaded(RESIDENT);
        String tag = get("/photos/" + id, RESIDENT).headers().getETag();

        assertThat(get("/photos/" + id, Map.of("If-None-Match", tag), RESIDENT).status())
                .isEqualTo(304);
        redact(id, "{\"left\":0,\"top\":0,\"width\":50,\"height\":50}");
        assertThat(get("/photos/" + id, Map.of("If-None-Match", tag), RESIDENT).status())
                .isEqualTo(200);
    }

    @Test
    void refuses_what_is_no_photo_and_says_what_to_do() {
        assertThat(put("/photos/" + newId(), "image/jpeg", "<svg/>".getBytes(), RESIDENT)
                        .detail())
                .isEqualTo("We take photos as JPEG or PNG. Save the photo as JPEG and try again.");
        assertThat(put("/photos/" + newId(), "image/svg+xml", "<svg/>".getBytes(), RESIDENT)
                        .status())
                .isEqualTo(415);
        assertThat(put("/photos/" + newId(), "image/jpeg", new byte[11 * 1024 * 1024], RESIDENT)
                        .status())
                .isEqualTo(413);
        assertThat(put("/photos/my-holiday", "image/jpeg", jpeg(9, 9), RESIDENT).status())
                .isEqualTo(400);
    }

    @Test
    void shows_a_photo_before_its_report_to_its_uploader_alone() {
        String id = uploaded(RESIDENT);

        assertThat(get("/photos/" + id, RESIDENT).status()).isEqualTo(200);
        assertThat(get("/photos/" + id, AGENT).status()).isEqualTo(200);
        assertThat(get("/photos/" + id, STRANGER).problem()).isEqualTo("photo-unknown");
        assertThat(get("/photos/" + id).problem()).isEqualTo("photo-unknown");
    }

    @Test
    void shows_a_photo_of_a_public_report_to_everybody_and_of_a_private_one_to_its_reporter() {
        String seen = uploaded(RESIDENT);
        report("graffiti", "person-1", List.of(seen), false);
        String hidden = uploaded(RESIDENT);
        report("graffiti", "person-1", List.of(hidden), true);

        assertThat(get("/photos/" + seen).status()).isEqualTo(200);
        assertThat(get("/photos/" + hidden, RESIDENT).status()).isEqualTo(200);
        assertThat(get("/photos/" + hidden, AGENT).status()).isEqualTo(200);
        assertThat(get("/photos/" + hidden, STRANGER).status()).isEqualTo(404);
        assertThat(get("/photos/" + hidden).status()).isEqualTo(404);
    }

    @Test
    void shows_a_reporter_without_an_account_their_photo_by_their_key() {
        String id = uploaded();
        ServiceRequest report = report("graffiti", null, List.of(id), true);

        assertThat(get("/photos/" + id).status()).isEqualTo(404);
        assertThat(get("/photos/" + id, Map.of("Reporter-Key", report.reporter().key()))
                        .status())
                .isEqualTo(200);
        assertThat(get("/photos/" + id, Map.of("Reporter-Key", "guess")).status())
                .isEqualTo(404);
    }

    @Test
    void lets_nobody_make_a_report_with_the_photo_of_somebody_else_or_of_another_report() {
        String mine = uploaded(RESIDENT);

        assertThat(refusal(() -> report("graffiti", "person-2", List.of(mine), false)))
                .isEqualTo("PhotoUnknown");
        report("graffiti", "person-1", List.of(mine), false);
        assertThat(refusal(() -> report("graffiti", "person-1", List.of(mine), false)))
                .isEqualTo("UsedBefore");
        assertThat(refusal(() -> report("graffiti", "person-1", List.of(newId()), false)))
                .isEqualTo("PhotoUnknown");
    }

    @Test
    void takes_six_photos_for_a_report_and_frees_all_of_them_when_the_report_is_refused() {
        List<String> seven = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            seven.add(uploaded(RESIDENT));
        }
        List<String> sixAndOneUnknown = new ArrayList<>(seven.subList(0, 5));
        sixAndOneUnknown.add(newId());

        assertThat(refusal(() -> report("graffiti", "person-1", seven, false))).isEqualTo("TooMany");
        assertThat(refusal(() -> report("graffiti", "person-1", sixAndOneUnknown, false)))
                .isEqualTo("PhotoUnknown");
        assertThat(report("graffiti", "person-1", seven.subList(0, 6), false)
                        .matter()
                        .photos())
                .hasSize(6);
    }

    @Test
    void blacks_out_for_everybody_keeps_the_original_for_staff_and_restores_it() throws IOException {
        String id = uploaded(RESIDENT);
        report("graffiti", "person-1", List.of(id), false);

        Answer redacted = redact(id, "{\"left\":0,\"top\":0,\"width\":60,\"height\":40}");

        assertThat(redacted.json().at("/history/0/by").asString()).isEqualTo("agent-1");
        assertThat(pixel(get("/photos/" + id), 20, 20)).isLessThan(0x101010);
        assertThat(pixel(get("/photos/" + id + "/original", AGENT), 20, 20) >> 16)
                .isGreaterThan(200);
        assertThat(get("/photos/" + id + "/original", RESIDENT).status()).isEqualTo(403);
        assertThat(putJson("/photos/" + id + "/redactions", "{\"areas\":[]}", RESIDENT)
                        .status())
                .isEqualTo(403);

        redact(id, "");
        assertThat(pixel(get("/photos/" + id), 20, 20) >> 16).isGreaterThan(200);
        assertThat(get("/photos/" + id + "/redactions", AGENT).json().path("history"))
                .hasSize(2);
        assertThat(database.getCollection("photoFiles.files").countDocuments(Filters.in("_id", filesOf(id))))
                .isEqualTo(1);
        assertThat(redact(id, "{\"left\":190,\"top\":0,\"width\":60,\"height\":40}")
                        .problem())
                .isEqualTo("area-outside");
    }

    @Test
    void sweeps_photos_of_which_no_report_was_made_with_their_files() {
        String left = uploaded(RESIDENT);
        String used = uploaded(RESIDENT);
        report("graffiti", "person-1", List.of(used), false);
        String crashed = uploaded(RESIDENT);
        List<org.bson.types.ObjectId> files = filesOf(left);
        photos().updateOne(
                        Filters.eq("_id", crashed),
                        Updates.combine(Updates.set("reference", "SR-0000-0000"), Updates.set("claimedAt", aDayAgo())));
        photos().updateMany(Filters.in("_id", left, used, crashed), Updates.set("at", aDayAgo()));

        assertThat(sweep.sweep()).isGreaterThanOrEqualTo(2);

        assertThat(get("/photos/" + left, RESIDENT).status()).isEqualTo(404);
        assertThat(get("/photos/" + crashed, AGENT).status()).isEqualTo(404);
        assertThat(get("/photos/" + used).status()).isEqualTo(200);
        assertThat(database.getCollection("photoFiles.files").countDocuments(Filters.in("_id", files)))
                .isZero();
        assertThat(database.getCollection("photoFiles.chunks").countDocuments(Filters.in("files_id", files)))
                .isZero();
    }

    @Test
    void takes_a_photo_back_from_a_report_that_was_never_made() {
        String id = uploaded(RESIDENT);
        photos().updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(Updates.set("reference", "SR-0000-0000"), Updates.set("claimedAt", aDayAgo())));

        assertThat(report("graffiti", "person-1", List.of(id), false).matter().photos())
                .containsExactly(id);
    }

    private Answer redact(String id, String area) {
        return putJson("/photos/" + id + "/redactions", "{\"areas\":[" + area + "]}", AGENT);
    }

    private String uploaded(TestTokens... as) {
        String id = newId();
        assertThat(put("/photos/" + id, "image/jpeg", jpeg(200, 100), as).status())
                .isEqualTo(201);
        return id;
    }

    private ServiceRequest report(String category, @Nullable String person, List<String> photos, boolean asPrivate) {
        return submit.submit(new NewRequest(
                category,
                Place.at(new Point(52.4431, -1.8873)),
                new NewRequest.Account(
                        "On the wall.",
                        Map.of("offensive", List.of("no"), "property", List.of("public")),
                        photos,
                        List.of()),
                person == null ? Reporter.anonymous(Channel.WEB) : Reporter.person(person, Channel.WEB),
                asPrivate,
                null));
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable report) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(PhotoRefused.class, report)
                .refusal()
                .getClass()
                .getSimpleName();
    }

    private static int pixel(Answer answer, int x, int y) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        return image.getRGB(x, y) & 0xFFFFFF;
    }

    private List<org.bson.types.ObjectId> filesOf(String id) {
        return photos().find(Filters.eq("_id", id)).first().getList("files", String.class).stream()
                .map(org.bson.types.ObjectId::new)
                .toList();
    }

    private com.mongodb.client.MongoCollection<Document> photos() {
        return database.getCollection("photos");
    }

    private Date aDayAgo() {
        return Date.from(clock.instant().minus(Duration.ofHours(25)));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
