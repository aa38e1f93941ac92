package uk.brum.complaints.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.LateRequest;
import uk.brum.complaints.domain.Point;
import uk.brum.complaints.letters.domain.Addressed;
import uk.brum.complaints.letters.domain.LetterContent;
import uk.brum.complaints.letters.domain.Letterhead;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.complaints.policy.Policies;
import uk.brum.complaints.policy.file.PolicyFile;

/** One complete letter of every kind; a test takes out what it is about. */
final class SampleLetters {

    static final Letterhead HEAD = new Letterhead("Sample City Council", "complaints@council.example, 0121 000 0000");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final List<String> POINTS = List.of(
            "My recycling was not collected on 2, 9 and 16 November 2026.",
            "The website showed a wrong date each time.");
    private static final Policies POLICIES = PolicyFile.ours();

    private SampleLetters() {}

    static Addressed to(int stage) {
        return new Addressed(
                "CO-7K2M-9QXD", "Mrs Khan", TODAY, POLICIES.inForce(ComplaintKind.CORPORATE, TODAY), stage);
    }

    static LetterContent.Receipt receipt() {
        return new LetterContent.Receipt(to(1), TODAY, LocalDate.of(2026, 11, 30), "");
    }

    static LetterContent.Acknowledgement acknowledgement(List<String> points, @Nullable LocalDate answerBy) {
        return new LetterContent.Acknowledgement(
                to(1),
                LocalDate.of(2026, 11, 18),
                points,
                "An apology, and a collection this week.",
                answerBy,
                "10 working days after we acknowledged your complaint on Monday 23 November 2026");
    }

    static LetterContent.Acknowledgement acknowledgement() {
        return acknowledgement(POINTS, LocalDate.of(2026, 12, 7));
    }

    static LetterContent.Extension extension(String reason, @Nullable LocalDate newDate) {
        return new LetterContent.Extension(to(1), LocalDate.of(2026, 12, 7), newDate, reason);
    }

    static LetterContent.Extension extension() {
        return extension(
                "The depot's vehicle records for two of the three days are still missing.", LocalDate.of(2026, 12, 14));
    }

    static LetterContent.Refusal refusal(String reason) {
        return new LetterContent.Refusal(to(1), reason, "Use the appeal that our decision letter told you about.");
    }

    static LetterContent.Response response(int stage, List<LetterContent.AnsweredPoint> points) {
        return new LetterContent.Response(
                to(stage),
                "We failed to collect your recycling three times and our website was wrong.",
                points,
                Point.Decision.PARTLY_UPHELD,
                List.of("We apologise for the missed collections.", "A payment for your trouble: £100.00"),
                List.of(new LetterContent.Action("A payment for your trouble: £100.00", LocalDate.of(2026, 12, 18))),
                stage == 1 ? LocalDate.of(2026, 12, 23) : null);
    }

    static LetterContent.Response response(int stage) {
        return response(stage, answered("The crew's log shows no visit on any of the three days."));
    }

    static List<LetterContent.AnsweredPoint> answered(String reasons) {
        return List.of(
                new LetterContent.AnsweredPoint(
                        POINTS.get(0), "We did miss these collections.", Point.Decision.UPHELD, reasons),
                new LetterContent.AnsweredPoint(
                        POINTS.get(1),
                        "The dates were right on two of the three days.",
                        Point.Decision.PARTLY_UPHELD,
                        "Our records of the website show one wrong date.\n\nIt was put right on 10 November."));
    }

    static LetterContent.AskedLate askedLate(@Nullable LocalDate decideBy) {
        return new LetterContent.AskedLate(
                to(2),
                new LateRequest(
                        Instant.parse("2026-11-23T09:00:00Z"),
                        "person-1",
                        "It went on.",
                        "I was in hospital.\n\nTwice."),
                decideBy,
                "5 working days after you asked us to look again on Monday 23 November 2026");
    }

    static List<LetterContent> all() {
        LocalDate soon = LocalDate.of(2026, 12, 14);
        List<LetterContent.Action> owed = List.of(new LetterContent.Action("A visit", soon));
        return List.of(
                new LetterContent.HandledAsRequest(to(1), "It is the first that we hear of it."),
                new LetterContent.Escalation(to(2), TODAY, soon, null),
                askedLate(soon),
                new LetterContent.Ended(to(1), true, owed, null),
                new LetterContent.Ended(to(1), false, List.of(), soon),
                receipt(),
                acknowledgement(),
                extension(),
                refusal("The law gives you a right of appeal against this decision."),
                response(1),
                response(2));
    }
}
