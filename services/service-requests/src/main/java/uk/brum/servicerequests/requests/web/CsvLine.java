package uk.brum.servicerequests.requests.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.web.Views.Seen;

/** A request as a line of a table, RFC 4180. */
final class CsvLine {

    static final String HEADER =
            "reference,category,status,submittedAt,updatedAt,dueAt,closedAt,outcome,wardCode,lat,lon,"
                    + "place,description\r\n";

    private CsvLine() {}

    static String of(ServiceRequest request) {
        Seen seen = Viewing.seen(request, Audience.PUBLIC);
        return Stream.of(
                        seen.reference(),
                        seen.category().code(),
                        seen.status(),
                        seen.submittedAt(),
                        seen.updatedAt(),
                        seen.due() == null ? null : seen.due().at(),
                        seen.closing() == null ? null : seen.closing().at(),
                        seen.closing() == null ? null : seen.closing().outcome(),
                        seen.place().wardCode(),
                        seen.place().lat(),
                        seen.place().lon(),
                        seen.place().words(),
                        seen.description())
                .map(CsvLine::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted where needed; what a spreadsheet would take for a formula is made text. */
    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
