package uk.brum.servicerequests.open311.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.open311.domain.Fault;
import uk.brum.servicerequests.open311.domain.Span;
import uk.brum.servicerequests.open311.domain.Wanted;

/** What a reading call asks for. */
final class Asked {

    private static final int MOST_PAGES = 1_000_000;

    private Asked() {}

    static Wanted wanted(Parameters parameters, Instant now) {
        Set<String> references = parameters.list("service_request_id");
        Wanted wanted = new Wanted(
                references,
                parameters.list("service_code"),
                open(parameters),
                span(parameters, now, references.isEmpty()),
                parameters.whole("page", 1, MOST_PAGES, 1) - 1,
                parameters.whole("page_size", 1, Wanted.MOST, Wanted.MOST));
        parameters.check();
        return wanted;
    }

    static boolean extensions(Parameters parameters) {
        return "true".equalsIgnoreCase(parameters.text("extensions"));
    }

    private static Span span(Parameters parameters, Instant now, boolean counts) {
        Instant start = parameters.moment("start_date");
        Instant end = parameters.moment("end_date");
        Span span = Span.of(start, end, now);
        if (counts && span.isTooLong()) {
            parameters.fault(Fault.badRequest("start_date and end_date may not span more than 90 days."));
        }
        if (counts && span.until().isBefore(span.from())) {
            parameters.fault(Fault.badRequest("end_date must not be before start_date."));
        }
        return counts ? span : new Span(Instant.EPOCH, Instant.parse("2200-01-01T00:00:00Z"));
    }

    private static @Nullable Boolean open(Parameters parameters) {
        Set<String> statuses = new HashSet<>();
        for (String status : parameters.list("status")) {
            statuses.add(status.toLowerCase(Locale.ROOT));
        }
        if (!Set.of("open", "closed").containsAll(statuses)) {
            parameters.fault(Fault.badRequest("status must be open, closed, or both separated by a comma."));
        }
        return statuses.size() == 1 ? statuses.contains("open") : null;
    }
}
