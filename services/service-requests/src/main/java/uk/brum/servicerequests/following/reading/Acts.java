package uk.brum.servicerequests.following.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.application.Tellings.Act;
import uk.brum.servicerequests.following.domain.Notice;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.HistoryEntry;
import uk.brum.servicerequests.requests.domain.HistoryEntry.Kind;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** What was done to a request, moment by moment: one command can leave several lines, and is worth one letter. */
final class Acts {

    private record Line(int number, HistoryEntry entry) {}

    private Acts() {}

    static List<Act> of(ServiceRequest request) {
        List<Act> acts = new ArrayList<>();
        List<Line> moment = new ArrayList<>();
        int number = 0;
        for (HistoryEntry entry : request.history()) {
            number++;
            if (!moment.isEmpty() && !moment.getLast().entry().at().equals(entry.at())) {
                add(acts, moment);
                moment.clear();
            }
            moment.add(new Line(number, entry));
        }
        add(acts, moment);
        return acts;
    }

    private static void add(List<Act> acts, List<Line> moment) {
        List<Line> seen = moment.stream()
                .filter(line -> line.entry().audience() != Audience.STAFF)
                .toList();
        List<Line> open = seen.stream()
                .filter(line -> line.entry().audience() == Audience.PUBLIC)
                .toList();
        Notice.Kind kind = kind(seen);
        if (kind == null) {
            return;
        }
        Line first = open.isEmpty() ? seen.getFirst() : open.getFirst();
        acts.add(new Act(
                first.number(),
                first.entry().at(),
                kind,
                text(seen),
                open.isEmpty() ? null : text(open),
                seen.stream()
                        .filter(line -> line.entry().kind() == Kind.CLOSED)
                        .findFirst()
                        .map(line -> Sentences.ending(line.entry().status()))
                        .orElse(null)));
    }

    /** The letter that a moment deserves; null for none. */
    private static Notice.@Nullable Kind kind(List<Line> seen) {
        List<Kind> kinds = seen.stream().map(line -> line.entry().kind()).toList();
        if (kinds.contains(Kind.CLOSED)) {
            return kinds.contains(Kind.INCIDENT) ? Notice.Kind.INCIDENT_ANSWERED : Notice.Kind.RESOLVED;
        }
        if (kinds.contains(Kind.SUBMITTED)) {
            return Notice.Kind.SUBMITTED;
        }
        if (kinds.contains(Kind.REOPENED)) {
            return Notice.Kind.REOPENED;
        }
        return kinds.stream().anyMatch(Acts::isNews) ? Notice.Kind.UPDATED : null;
    }

    private static boolean isNews(Kind kind) {
        return switch (kind) {
            case STARTED,
                    PAUSED,
                    RESUMED,
                    NOTE,
                    DUE_CHANGED,
                    CATEGORY_CHANGED,
                    LINKED,
                    INCIDENT,
                    SENT_ON,
                    MILESTONE,
                    MILESTONE_MISSED -> true;
            // the reporter's own doing, or the council's housekeeping
            case SUBMITTED,
                    ACKNOWLEDGED,
                    ASSIGNED,
                    REPORTED_AGAIN,
                    PLACE_CHANGED,
                    MODERATED,
                    CLOSED,
                    CHALLENGED,
                    REOPENED -> false;
        };
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(line -> Sentences.of(line.entry())).distinct().collect(Collectors.joining(" "));
    }
}
