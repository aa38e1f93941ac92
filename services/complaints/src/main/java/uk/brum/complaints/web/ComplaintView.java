package uk.brum.complaints.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.application.PolicyRules;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.Definition;
import uk.brum.complaints.domain.Entry;
import uk.brum.complaints.domain.Letter;
import uk.brum.complaints.domain.Origin;
import uk.brum.complaints.domain.Point;
import uk.brum.complaints.domain.Response;
import uk.brum.complaints.domain.Stage;
import uk.brum.complaints.domain.Status;

/** A complaint as its complainant sees it, and with {@code staff} as handlers do. */
record ComplaintView(
        String reference,
        String kind,
        String status,
        String statusText,
        int stage,
        int stages,
        String channel,
        Instant receivedAt,
        @Nullable String words,
        @Nullable OriginView origin,
        List<PointView> points,
        @Nullable String outcomeSought,
        @Nullable String agreement,
        @Nullable Boolean mayLeave,
        @Nullable ClockView clock,
        List<ResponseView> responses,
        List<RemedyView> remedies,
        List<LetterLine> letters,
        @Nullable LocalDate escalateBy,
        @Nullable LateRequestView lateRequest,
        @Nullable String ombudsman,
        List<HistoryLine> history,
        @Nullable String awaits,
        @Nullable OwnPart own,
        @Nullable StaffPart staff) {

    /** What is missing before whoever speaks for another may see more. */
    static final String CONSENT = "consent";

    static final String UNTIL_CONSENT =
            "We have this complaint. Before we can tell you more about it, the person you speak"
                    + " for must agree. Send us their agreement.";

    /** What it grew out of. */
    record OriginView(
            String kind, String reference, @Nullable String checked) {
        static @Nullable OriginView of(@Nullable Origin origin, boolean forStaff) {
            return origin == null
                    ? null
                    : new OriginView(
                            origin.kind().code(),
                            origin.reference(),
                            forStaff ? origin.checked().code() : null);
        }
    }

    /** A point with its answers. */
    record PointView(int number, String text, List<AnswerView> answers) {}

    /** The answer to a point. */
    record AnswerView(int stage, String answer, String decision, String reasons) {}

    /** The answer of a stage. */
    record ResponseView(
            int stage,
            Instant at,
            String summary,
            String outcome,
            boolean late,
            @Nullable LocalDate escalateBy) {}

    /** A letter in the list. */
    record LetterLine(
            String id,
            String kind,
            int stage,
            Instant at,
            String subject,
            @Nullable PostingView post) {
        static LetterLine of(Letter letter, boolean forStaff) {
            return new LetterLine(
                    letter.id(),
                    letter.kind().code(),
                    letter.stage(),
                    letter.at(),
                    letter.subject(),
                    PostingView.of(letter.post(), forStaff));
        }
    }

    /** A line of the history; who and what exactly is for staff. */
    record HistoryLine(
            Instant at,
            String what,
            @Nullable String by,
            @Nullable String text) {
        static HistoryLine of(Entry entry, boolean forStaff) {
            return new HistoryLine(
                    entry.at(), entry.what(), forStaff ? entry.by() : null, forStaff ? entry.text() : null);
        }
    }

    /** @param own what whoever looks may correct of themselves, null for staff */
    static ComplaintView of(
            Complaint complaint, PolicyRules rules, boolean forStaff, @Nullable OwnPart own, boolean mayLeave) {
        Definition definition = complaint.definition();
        Definition.Agreement agreement = definition.agreement();
        Response last = complaint.presentStage().response();
        boolean mayAskAgain = complaint.status() == Status.ANSWERED || complaint.status() == Status.CLOSED;
        return new ComplaintView(
                complaint.id().text(),
                complaint.intake().kind().id(),
                complaint.status().code(),
                complaint.inWords(),
                complaint.stage(),
                rules.stages(),
                complaint.intake().channel().code(),
                complaint.intake().receivedAt(),
                complaint.intake().words(),
                OriginView.of(complaint.intake().origin(), forStaff),
                definition.points().stream()
                        .map(point -> point(point, complaint, forStaff))
                        .toList(),
                definition.outcomeSought(),
                agreement == null ? null : agreement.code(),
                mayLeave ? true : null,
                complaint.presentClock().map(ClockView::of).orElse(null),
                complaint.stages().stream()
                        .map(ComplaintView::response)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                complaint.remedies().stream()
                        .map(remedy -> RemedyView.of(remedy, forStaff))
                        .toList(),
                complaint.letters().stream()
                        .map(letter -> LetterLine.of(letter, forStaff))
                        .toList(),
                last == null || !mayAskAgain ? null : last.escalateBy(),
                LateRequestView.of(complaint.presentStage().lateRequest()),
                rules.ombudsman().details(),
                complaint.history().stream()
                        .map(entry -> HistoryLine.of(entry, forStaff))
                        .toList(),
                null,
                own,
                forStaff ? StaffPart.of(complaint, rules) : null);
    }

    /** For whoever speaks for somebody who has not agreed: that it was received, and what is missing. */
    static ComplaintView untilConsent(Complaint complaint, PolicyRules rules) {
        return new ComplaintView(
                complaint.id().text(),
                complaint.intake().kind().id(),
                Status.RECEIVED.code(),
                UNTIL_CONSENT,
                1,
                rules.stages(),
                complaint.intake().channel().code(),
                complaint.intake().receivedAt(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                complaint.letters().stream()
                        .filter(letter -> letter.kind() == Letter.Kind.RECEIPT)
                        .map(letter -> LetterLine.of(letter, false))
                        .toList(),
                null,
                null,
                null,
                complaint.history().stream()
                        .limit(1)
                        .map(entry -> HistoryLine.of(entry, false))
                        .toList(),
                CONSENT,
                null,
                null);
    }

    /** What is still being written is not for the complainant to read. */
    private static PointView point(Point point, Complaint complaint, boolean forStaff) {
        return new PointView(
                point.number(),
                point.text(),
                point.answers().stream()
                        .filter(answer -> forStaff
                                || complaint.stages().get(answer.stage() - 1).response() != null)
                        .map(answer -> new AnswerView(
                                answer.stage(),
                                answer.answer(),
                                answer.decision().code(),
                                answer.reasons()))
                        .toList());
    }

    private static @Nullable ResponseView response(Stage stage) {
        Response response = stage.response();
        return response == null
                ? null
                : new ResponseView(
                        stage.number(),
                        response.at(),
                        response.summary(),
                        response.outcome().code(),
                        response.late(),
                        response.escalateBy());
    }
}
