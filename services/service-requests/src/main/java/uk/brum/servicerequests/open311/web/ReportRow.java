package uk.brum.servicerequests.open311.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.open311.application.Imported;
import uk.brum.servicerequests.open311.application.SourceServices;
import uk.brum.servicerequests.requests.domain.Point;

/** Reads one report of another system, field by field; a field in the wrong column does not look like itself. */
@Component
class ReportRow {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._:-]{1,60}");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_SOURCE = 40;

    private final SourceServices services;
    private final Clock clock;

    ReportRow(SourceServices services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** What is wrong with a field, in a sentence. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;

        Wrong(String field, String message) {
            super(message, null, false, false);
            this.field = field;
        }

        String field() {
            return field;
        }

        String message() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Reads a report.
     *
     * @param fields gives each field by its name in GeoReport v2; empty when it is not there
     * @throws Wrong when a field is not what its name says
     */
    Imported read(UnaryOperator<String> fields) {
        String number = matching(fields, "service_request_id", NUMBER, "is not a number of a request");
        String theirs =
                fields.apply("service_code").isBlank() ? fields.apply("service_name") : fields.apply("service_code");
        String category = services.category(theirs)
                .orElseThrow(() -> new Wrong("service_code", "We have no service for " + quoted(theirs) + "."));
        double lat = degrees(fields, "lat", 90);
        double lon = degrees(fields, "long", 180);
        Instant requested = moment(fields, "requested_datetime");
        String status = fields.apply("status");
        if (!status.equals("open") && !status.equals("closed")) {
            throw new Wrong("status", quoted(status) + " is neither open nor closed.");
        }
        String description = fields.apply("description").strip();
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new Wrong("description", "The description has more than 4,000 characters.");
        }
        Instant closed = status.equals("closed") ? moment(fields, "updated_datetime") : null;
        if (closed != null && closed.isBefore(requested)) {
            throw new Wrong("updated_datetime", "It was closed before it was made.");
        }
        String source = fields.apply("source").strip();
        return new Imported(
                source.isEmpty() || source.length() > LONGEST_SOURCE ? "open311" : source,
                number,
                category,
                new Point(lat, lon),
                description,
                mediaUrls(fields.apply("media_url").strip()),
                requested,
                closed);
    }

    private static List<String> mediaUrls(String url) {
        return url.matches("https?://[!-~]{1,1990}") ? List.of(url) : List.of();
    }

    private static double degrees(UnaryOperator<String> fields, String field, int most) {
        double degrees = Double.parseDouble(matching(fields, field, DEGREES, "is not a number of degrees"));
        if (Math.abs(degrees) > most) {
            throw new Wrong(field, "There are " + most + " degrees at most.");
        }
        return degrees;
    }

    private Instant moment(UnaryOperator<String> fields, String field) {
        String text = fields.apply(field).strip();
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (moment.isBefore(EARLIEST) || moment.isAfter(clock.instant())) {
                throw new Wrong(field, quoted(text) + " is before 2000 or not yet.");
            }
            return moment;
        } catch (DateTimeException e) {
            throw new Wrong(field, quoted(text) + " is not a date and time with its zone.");
        }
    }

    private static String matching(UnaryOperator<String> fields, String field, Pattern pattern, String otherwise) {
        String text = fields.apply(field).strip();
        if (!pattern.matcher(text).matches()) {
            throw new Wrong(field, quoted(text) + " " + otherwise + ".");
        }
        return text;
    }

    private static String quoted(String text) {
        return "“" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "”";
    }
}
