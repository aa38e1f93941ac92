package uk.brum.servicerequests.following.reading;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.HistoryEntry;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.workingtime.Due;

/** What a line of a history says to people outside, also when nobody wrote anything. Days are London's. */
final class Sentences {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private Sentences() {}

    static String of(HistoryEntry entry) {
        String said = entry.text().strip();
        String itself = switch (entry.kind()) {
            case SUBMITTED -> "We have received this report.";
            case ACKNOWLEDGED -> "We have looked at this report and accepted it.";
            case ASSIGNED -> "This report is with a team.";
            case STARTED -> "Work has begun.";
            case PAUSED -> "We are waiting before we can go on.";
            case RESUMED -> "We go on with it.";
            case CLOSED -> ending(entry.status());
            case REOPENED -> "This report was opened again.";
            case REPORTED_AGAIN -> "It was reported again.";
            case CATEGORY_CHANGED -> "We have filed this report under another kind.";
            case PLACE_CHANGED -> "The place was put right.";
            case CHALLENGED -> "Somebody told us that it is not so.";
            case SENT_ON -> "We have sent this report on.";
            case INCIDENT -> "This report belongs to a larger problem.";
            case DUE_CHANGED -> "The expected date has changed.";
            case NOTE, LINKED, MODERATED, MILESTONE, MILESTONE_MISSED -> "This report was updated.";
        };
        return said.isEmpty() ? itself : said;
    }

    /** An ending says what it is: what was not done is never called done. */
    static String ending(RequestStatus status) {
        return switch (status) {
            case DONE -> "It is done.";
            case WILL_NOT_BE_DONE -> "It will not be done.";
            case NOT_FOUND -> "We looked and did not find it.";
            case NOT_OURS -> "It is not the council's to deal with.";
            case DUPLICATE -> "It is dealt with under another reference.";
            case WITHDRAWN -> "It was withdrawn.";
            case SUBMITTED, ACKNOWLEDGED, ASSIGNED, IN_PROGRESS, WAITING, REOPENED -> "It is open.";
        };
    }

    /** By when; null when nothing is promised, the clock stands still or it is over. */
    static @Nullable String expected(ServiceRequest request) {
        Due due = request.clock().due();
        if (due == null || !request.status().open() || request.clock().stands()) {
            return null;
        }
        return "We aim to deal with it by the end of " + day(due.at()) + " (" + due.explanation() + ").";
    }

    private static String day(Instant moment) {
        return DAY.format(moment.atZone(LONDON));
    }
}
