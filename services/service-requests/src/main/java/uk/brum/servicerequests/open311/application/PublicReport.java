package uk.brum.servicerequests.open311.application;

import static uk.brum.workingtime.Clockwork.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.catalogue.domain.AnswerKind;
import uk.brum.servicerequests.catalogue.domain.Answers;
import uk.brum.servicerequests.catalogue.domain.Catalogue;
import uk.brum.servicerequests.catalogue.domain.Category;
import uk.brum.servicerequests.open311.domain.GeoReport;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Closing;
import uk.brum.servicerequests.requests.domain.Experience;
import uk.brum.servicerequests.requests.domain.Experience.Outlook;
import uk.brum.servicerequests.requests.domain.HistoryEntry;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.starter.PlatformProperties;

/** What anybody may see of a public request. Nothing about the reporter is even looked at. */
@Component
class PublicReport {

    static final String COUNCIL = "Birmingham City Council";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Catalogue catalogue;
    private final Experience experience;
    private final String photos;

    PublicReport(Catalogue catalogue, Experience experience, PlatformProperties platform) {
        this.catalogue = catalogue;
        this.experience = experience;
        this.photos = platform.issuer() + "/api/requests/v1/photos/";
    }

    GeoReport of(ServiceRequest request) {
        Optional<Category> category =
                catalogue.category(request.matter().category(), LocalDate.ofInstant(request.submittedAt(), LONDON));
        return new GeoReport(
                request.reference().text(),
                request.status().open(),
                request.status().code(),
                statusNotes(request),
                new GeoReport.ServiceName(
                        request.matter().category(), request.matter().categoryName()),
                description(request),
                category.map(found -> found.owner().name()).orElse(COUNCIL),
                notice(request),
                new GeoReport.Times(request.submittedAt(), updatedAt(request), expected(request)),
                place(request.place()),
                pictures(request),
                new GeoReport.More(
                        request.reporter().channel().code(),
                        request.place().wardCode(),
                        category.map(found -> answers(found, request)).orElse(List.of()),
                        publicHistory(request).stream().map(PublicReport::note).toList()));
    }

    /** The promise; where there is none, by when nine in ten of such reports were done, if enough were measured. */
    private @Nullable Instant expected(ServiceRequest request) {
        Instant promised = request.clock().dueAt();
        if (promised != null || !request.status().open()) {
            return promised;
        }
        Outlook outlook = experience.of(request);
        return outlook == null ? null : outlook.mostBy();
    }

    /** Our own photos as the public sees them, and what the app linked to. */
    private List<String> pictures(ServiceRequest request) {
        return Stream.concat(
                        request.matter().photos().stream()
                                .filter(id ->
                                        !request.moderation().hiddenPhotos().contains(id))
                                .map(id -> photos + id),
                        request.matter().mediaUrls().stream())
                .toList();
    }

    /** What happens next, in a sentence. */
    static String notice(ServiceRequest request) {
        Closing closing = request.closing();
        if (closing != null) {
            return "Closed on " + day(closing.at()) + ".";
        }
        var due = request.clock().due();
        return due == null
                ? "We have your report. You can follow it by its reference " + request.reference() + "."
                : "We aim to deal with it by " + day(due.at()) + ": " + due.explanation() + ".";
    }

    static List<HistoryEntry> publicHistory(ServiceRequest request) {
        return request.history().stream()
                .filter(entry -> entry.audience() == Audience.PUBLIC)
                .toList();
    }

    /** An entry in words; what kind it is says enough when nobody wrote any. */
    static String words(HistoryEntry entry) {
        return entry.text().isBlank() ? capital(entry.status().inWords()) + "." : entry.text();
    }

    static @Nullable String description(ServiceRequest request) {
        String redacted = request.moderation().description();
        return redacted != null ? redacted : request.matter().description();
    }

    /** When it was closed; otherwise when the public last heard of it, so that nobody sees when staff look at it. */
    private static Instant updatedAt(ServiceRequest request) {
        Closing closing = request.closing();
        if (closing != null) {
            return closing.at();
        }
        List<HistoryEntry> told = publicHistory(request);
        return told.isEmpty() ? request.submittedAt() : told.getLast().at();
    }

    private static String statusNotes(ServiceRequest request) {
        Closing closing = request.closing();
        if (closing != null && !closing.explanation().isBlank()) {
            return closing.explanation();
        }
        return capital(request.status().inWords()) + ".";
    }

    /** Whose home it is stays with the reporter and staff: no property number, no postcode, no address of a property. */
    private static GeoReport.Place place(Place place) {
        Point point = place.point();
        return new GeoReport.Place(
                place.uprn() == null ? place.words() : null,
                null,
                null,
                point == null ? null : point.lat(),
                point == null ? null : point.lon());
    }

    /** Free words can name people, so only what was chosen, counted or dated is public. */
    private static List<GeoReport.Answer> answers(Category category, ServiceRequest request) {
        List<String> shown = category.questions().stream()
                .filter(question -> !question.confidential() && !(question.kind() instanceof AnswerKind.Text))
                .map(question -> question.code())
                .toList();
        return category.form().told(new Answers(request.matter().answers())).stream()
                .filter(told -> shown.contains(told.code()))
                .map(told -> new GeoReport.Answer(told.code(), told.question(), String.join(", ", told.answers())))
                .toList();
    }

    private static GeoReport.Note note(HistoryEntry entry) {
        return new GeoReport.Note(entry.at(), words(entry), entry.kind().code());
    }

    private static String day(Instant moment) {
        return DAY.format(moment.atZone(LONDON));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
