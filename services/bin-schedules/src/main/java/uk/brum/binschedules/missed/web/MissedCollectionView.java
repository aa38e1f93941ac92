package uk.brum.binschedules.missed.web;

import static uk.brum.binschedules.schedules.domain.LondonTime.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.missed.domain.Due;
import uk.brum.binschedules.missed.domain.HistoryEntry;
import uk.brum.binschedules.missed.domain.MissedCollection;
import uk.brum.binschedules.missed.domain.Reporter;
import uk.brum.binschedules.schedules.domain.CrewEventKind;

/** A report as the contract shows it. */
record MissedCollectionView(
        String reference,
        String uprn,
        @Nullable String wardCode,
        String stream,
        String streamName,
        LocalDate collectionDate,
        String state,
        Instant reportedAt,
        LocalDate dueBy,
        @Nullable LocalDate originalDueBy,
        String dueByExplained,
        String whatHappensNext,
        boolean messageWillFollow,
        @Nullable Instant closedAt,
        @Nullable String reason,
        @Nullable String reasonText,
        @Nullable String note,
        @Nullable String personId,
        Reporter.@Nullable Caller onBehalfOf,
        int repeats,
        List<Line> history) {

    /** One line of the history. */
    record Line(
            Instant at, String kind, String text, @Nullable String note) {
        static Line of(HistoryEntry entry, MissedCollection report, Viewer viewer) {
            return new Line(
                    entry.at(), entry.kind().code(), text(entry, report), viewer == Viewer.STAFF ? entry.note() : null);
        }

        private static String text(HistoryEntry entry, MissedCollection report) {
            CrewEventKind reason = entry.reason();
            return switch (entry.kind()) {
                case REPORTED ->
                    "We were told that " + report.slot().stream().inSentence() + " was not collected on "
                            + day(report.slot().date()) + ".";
                case REPORTED_AGAIN -> "Someone else at this address told us as well.";
                case REOPENED -> "We were told that the bin is still not emptied, and opened the report again.";
                case COLLECTED -> "The crew came back and emptied the bin.";
                case NOT_COLLECTED ->
                    "The crew came back and could not empty the bin." + (reason == null ? "" : " " + reason.text());
            };
        }
    }

    /** How much somebody may see. */
    enum Viewer {
        /** Somebody of the home who reported it again. */
        FOLLOWER,
        /** The person who made the report. */
        REPORTER,
        /** Staff, and the service that writes to people. */
        STAFF
    }

    static MissedCollectionView of(MissedCollection report, Due due, Viewer viewer, boolean messagesFlow) {
        CrewEventKind reason = report.reason();
        boolean moved = !due.by().equals(report.dueBy());
        boolean reporter = viewer != Viewer.FOLLOWER;
        return new MissedCollectionView(
                report.reference().text(),
                report.slot().uprn().toString(),
                report.area().known() ? report.area().wardCode() : null,
                report.slot().stream().code(),
                report.slot().stream().residentName(),
                report.slot().date(),
                report.state().code(),
                report.reportedAt(),
                due.by(),
                moved ? report.dueBy() : null,
                due.explained(),
                next(report, due),
                report.state().open() && !report.openedAgain() && !messagesFlow,
                report.closedAt(),
                reason == null ? null : reason.code(),
                reason == null ? null : reason.text(),
                reporter ? report.reporter().note() : null,
                reporter ? report.reporter().personToTell() : null,
                viewer == Viewer.STAFF ? report.reporter().caller() : null,
                report.followers().size(),
                report.history().stream()
                        .map(entry -> Line.of(entry, report, viewer))
                        .toList());
    }

    private static String next(MissedCollection report, Due due) {
        return switch (report.state()) {
            case REPORTED ->
                (report.openedAgain()
                                ? "Your report is open again, with the reference and the date that it had: the crew was to come back by "
                                : "The crew aims to come back by ")
                        + day(due.by()) + ". Please leave your bin out."
                        + (due.paused() ? " Collections are disrupted, so it takes longer than usual." : "");
            case COLLECTED -> "The crew came back and emptied the bin. There is nothing more you need to do.";
            case NOT_COLLECTED ->
                "The crew came back and could not empty the bin. Please put it out on the next collection day.";
        };
    }
}
