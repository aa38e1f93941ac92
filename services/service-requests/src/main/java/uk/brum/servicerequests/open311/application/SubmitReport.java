package uk.brum.servicerequests.open311.application;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.open311.domain.ApiKey;
import uk.brum.servicerequests.open311.domain.Fault;
import uk.brum.servicerequests.open311.domain.GeoReportRefused;
import uk.brum.servicerequests.open311.domain.Rounds;
import uk.brum.servicerequests.open311.domain.Submission;
import uk.brum.servicerequests.photos.application.UploadPhoto;
import uk.brum.servicerequests.photos.domain.Uploader;
import uk.brum.servicerequests.requests.application.NewRequest;
import uk.brum.servicerequests.requests.application.SubmitRequest;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Takes a report from an app. The same report again, from the same key within minutes, is the same report. */
@Service
public class SubmitReport {

    /** Long enough for people who press a button again, short enough for the same thing to happen twice. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String UPRN_ANSWER = "uprn";

    private final ServiceBook book;
    private final SubmitRequest requests;
    private final UploadPhoto photos;
    private final Rounds rounds;
    private final Clock clock;

    SubmitReport(ServiceBook book, SubmitRequest requests, UploadPhoto photos, Rounds rounds, Clock clock) {
        this.book = book;
        this.requests = requests;
        this.photos = photos;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** What the app is told. */
    public record Receipt(String reference, @Nullable String notice) {}

    /**
     * Takes a report.
     *
     * @param content all that was sent, in a fixed order
     * @param clientKey the app's own name for the report; null when it has none
     * @throws GeoReportRefused when there is no such service
     */
    public Receipt submit(ApiKey key, Submission submission, String content, @Nullable String clientKey) {
        Category category = book.category(submission.serviceCode())
                .orElseThrow(() -> new GeoReportRefused(
                        Fault.notFound("There is no service with the service_code " + submission.serviceCode() + ".")));
        Idempotency idempotency = idempotency(key, Fingerprint.of(content, submission.photos()), clientKey);
        IdempotentReply reply = requests.submit(
                request(category, submission, uploaded(submission.photos(), idempotency)),
                idempotency,
                SubmitReport::reply);
        return JSON.readValue(reply.body(), Receipt.class);
    }

    private Idempotency idempotency(ApiKey key, String content, @Nullable String clientKey) {
        if (clientKey != null) {
            return new Idempotency("open311:" + key.id() + ":" + clientKey, content);
        }
        String fingerprint = Fingerprint.of(key.id() + content);
        Instant round = rounds.roundOf(fingerprint, clock.instant(), WINDOW);
        return new Idempotency("open311:" + fingerprint + ":" + round.toEpochMilli(), content);
    }

    /** The ids follow from the report, so that the same report again brings no second set of photos. */
    private List<String> uploaded(List<byte[]> files, Idempotency idempotency) {
        List<String> ids = new ArrayList<>();
        for (byte[] file : files) {
            String id = UUID.nameUUIDFromBytes((idempotency.key() + ":" + ids.size()).getBytes(StandardCharsets.UTF_8))
                    .toString();
            photos.upload(id, type(file), file, Uploader.UNKNOWN);
            ids.add(id);
        }
        return ids;
    }

    /** By its first bytes: many apps call every part application/octet-stream. */
    private static String type(byte[] file) {
        return file.length > 1 && (file[0] & 0xFF) == 0x89 ? "image/png" : "image/jpeg";
    }

    private static IdempotentReply reply(ServiceRequest request) {
        Receipt receipt = new Receipt(request.reference().text(), PublicReport.notice(request));
        return new IdempotentReply(200, null, JSON.writeValueAsString(receipt));
    }

    private static NewRequest request(Category category, Submission submission, List<String> photos) {
        Submission.Sender sender = submission.reporter();
        Contact contact = sender.isAnonymous() && sender.name() == null
                ? null
                : new Contact.Told(sender.name(), sender.email(), sender.phone());
        return new NewRequest(
                category.code(),
                place(submission),
                new NewRequest.Account(
                        Objects.requireNonNullElse(submission.description(), ""),
                        asked(category, submission.answers()),
                        photos,
                        submission.mediaUrls()),
                new Reporter(Channel.OPEN311, null, sender.isAnonymous() ? null : contact, null, null, null),
                false,
                null);
    }

    private static Place place(Submission submission) {
        Submission.Where where = submission.where();
        Point point = where.isPoint()
                ? new Point(Objects.requireNonNull(where.lat()), Objects.requireNonNull(where.lon()))
                : null;
        List<String> uprns = submission.answers().getOrDefault(UPRN_ANSWER, List.of());
        String uprn = where.addressId() != null || uprns.isEmpty() ? where.addressId() : uprns.getFirst();
        return new Place(point, uprn == null ? null : plain(uprn), null, null, where.addressString(), null, null, null);
    }

    /** Without the zeros in front that some systems pad it with; something else than a UPRN is no address. */
    private static @Nullable String plain(String uprn) {
        return uprn.matches("0*[0-9]{1,12}") ? uprn.replaceFirst("^0+(?=.)", "") : null;
    }

    /** Clients such as FixMyStreet send more than was asked, for example {@code attribute[title]}. */
    private static Map<String, List<String>> asked(Category category, Map<String, List<String>> answers) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        category.questions().forEach(question -> {
            List<String> values = answers.get(question.code());
            if (values != null) {
                asked.put(question.code(), values);
            }
        });
        return asked;
    }
}
