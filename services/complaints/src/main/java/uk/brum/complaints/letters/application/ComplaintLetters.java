package uk.brum.complaints.letters.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Clock;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.Declined;
import uk.brum.complaints.domain.HandlingRules;
import uk.brum.complaints.domain.LateRequest;
import uk.brum.complaints.domain.Letter;
import uk.brum.complaints.domain.LetterWriter;
import uk.brum.complaints.domain.Point;
import uk.brum.complaints.domain.Refusal;
import uk.brum.complaints.domain.Refused;
import uk.brum.complaints.domain.Remedy;
import uk.brum.complaints.domain.Response;
import uk.brum.complaints.domain.Stage;
import uk.brum.complaints.letters.domain.Addressed;
import uk.brum.complaints.letters.domain.ComposedLetter;
import uk.brum.complaints.letters.domain.Composing;
import uk.brum.complaints.letters.domain.LetterContent;
import uk.brum.complaints.letters.domain.LetterIncomplete;
import uk.brum.complaints.letters.domain.MissingElement;
import uk.brum.complaints.policy.ClockName;
import uk.brum.complaints.policy.Exclusion;
import uk.brum.complaints.policy.London;
import uk.brum.complaints.policy.Policies;
import uk.brum.complaints.policy.Policy;

/** Writes what is sent about a complaint from the council's templates, and nothing that the Code would call incomplete. */
public final class ComplaintLetters implements LetterWriter {

    private final Composing composing;
    private final Policies policies;

    public ComplaintLetters(Composing composing, Policies policies) {
        this.composing = composing;
        this.policies = policies;
    }

    @Override
    public Text write(Letter.Kind kind, int stage, Complaint complaint, HandlingRules rules) {
        try {
            ComposedLetter letter = composing.compose(content(kind, stage, complaint, rules));
            return new Text(letter.title(), letter.body());
        } catch (LetterIncomplete incomplete) {
            throw new Refused(new Refusal.LetterIncomplete(
                    incomplete.missing().stream().map(MissingElement::words).toList()));
        }
    }

    private LetterContent content(Letter.Kind kind, int number, Complaint complaint, HandlingRules rules) {
        if (number > complaint.stages().size()) {
            return kind == Letter.Kind.LATE_REQUEST
                    ? lateRequest(kind, number, complaint)
                    : lateRefusal(kind, number, complaint);
        }
        Stage stage = complaint.stages().get(number - 1);
        Addressed to = addressed(kind, number, complaint);
        return switch (kind) {
            case RECEIPT ->
                new LetterContent.Receipt(
                        to,
                        London.day(stage.askedAt()),
                        due(complaint, Clock.Kind.ACKNOWLEDGE, number),
                        complaint.intake().awaitsConsent()
                                ? complaint.intake().complainants().getFirst().name()
                                : "");
            case ACKNOWLEDGEMENT -> acknowledgement(to, stage, complaint, rules);
            case EXTENSION -> extension(to, stage, complaint);
            case REFUSAL -> refusal(to, stage);
            case RESPONSE -> response(to, stage, complaint);
            case HANDLED_AS_REQUEST ->
                new LetterContent.HandledAsRequest(
                        to, complaint.history().getLast().text());
            case ESCALATION ->
                new LetterContent.Escalation(
                        to,
                        London.day(stage.askedAt()),
                        due(complaint, Clock.Kind.ACKNOWLEDGE, number),
                        due(complaint, Clock.Kind.ANSWER, number));
            case LATE_REQUEST -> lateRequest(kind, number, complaint);
            case WITHDRAWAL -> new LetterContent.Ended(to, true, owed(complaint), null);
            case CLOSURE -> new LetterContent.Ended(to, false, owed(complaint), askBy(stage));
        };
    }

    private Addressed addressed(Letter.Kind kind, int number, Complaint complaint) {
        Policy policy = policies.inForce(
                complaint.intake().kind(), London.day(complaint.intake().receivedAt()));
        return new Addressed(
                complaint.id().text(),
                complaint.intake().correspondent(kind).name(),
                London.day(complaint.history().getLast().at()),
                policy,
                number);
    }

    /** A stage that has not begun, because it was asked for too late: somebody decides. */
    private LetterContent lateRequest(Letter.Kind kind, int number, Complaint complaint) {
        LateRequest asked = Objects.requireNonNull(complaint.presentStage().lateRequest());
        Optional<Clock> decision = complaint.runningClock(Clock.Kind.LATE_REQUEST, String.valueOf(number));
        return new LetterContent.AskedLate(
                addressed(kind, number, complaint),
                asked,
                decision.map(clock -> London.day(clock.due())).orElse(null),
                decision.map(Clock::explanation).orElse(""));
    }

    /** A stage that did not begin, because it was asked for too late. */
    private LetterContent lateRefusal(Letter.Kind kind, int number, Complaint complaint) {
        return new LetterContent.Refusal(
                addressed(kind, number, complaint),
                complaint.history().getLast().text(),
                "");
    }

    private static LetterContent acknowledgement(Addressed to, Stage stage, Complaint complaint, HandlingRules rules) {
        Optional<Clock> answer = complaint.clock(id(Clock.Kind.ANSWER, stage.number()));
        LocalDate answerBy = answer.map(clock -> London.day(clock.due())).orElse(null);
        String howCounted = answer.map(Clock::explanation).orElse("");
        Optional<Clock> assess = complaint.clock(id(Clock.Kind.ASSESS, stage.number()));
        if (answer.isEmpty() && assess.isPresent()) {
            Instant assessedBy = assess.get().due();
            answerBy = London.day(rules.deadline(Clock.Kind.ANSWER, stage.number(), assessedBy)
                    .at());
            howCounted = "at the latest: "
                    + to.policy()
                            .stage(stage.number())
                            .clock(ClockName.ANSWER)
                            .orElseThrow()
                            .within()
                            .words()
                    + " after we assess your complaint, which we will do by " + London.words(London.day(assessedBy));
        }
        return new LetterContent.Acknowledgement(
                to,
                London.day(stage.askedAt()),
                complaint.definition().points().stream().map(Point::text).toList(),
                complaint.definition().outcomeSought() == null
                        ? ""
                        : complaint.definition().outcomeSought(),
                answerBy,
                howCounted);
    }

    private static LetterContent extension(Addressed to, Stage stage, Complaint complaint) {
        Optional<Clock> answer = complaint.clock(id(Clock.Kind.ANSWER, stage.number()));
        return new LetterContent.Extension(
                to,
                answer.filter(clock -> !clock.earlier().isEmpty())
                        .map(clock -> London.day(clock.earlier().getLast().due()))
                        .orElse(null),
                answer.map(clock -> London.day(clock.due())).orElse(null),
                stage.extensions().isEmpty() ? "" : stage.extensions().getLast().reason());
    }

    private static LetterContent refusal(Addressed to, Stage stage) {
        Declined declined = stage.declined();
        if (declined == null) {
            return new LetterContent.Refusal(to, "", "");
        }
        Optional<Exclusion> ground = to.policy().exclusion(declined.exclusion());
        return new LetterContent.Refusal(
                to,
                ground.map(exclusion -> exclusion.explanation() + "\n\n").orElse("") + declined.reason(),
                ground.map(Exclusion::instead).orElse(""));
    }

    private static LetterContent response(Addressed to, Stage stage, Complaint complaint) {
        Response response = stage.response();
        return new LetterContent.Response(
                to,
                response == null ? "" : response.summary(),
                complaint.definition().points().stream()
                        .map(point -> answered(point, stage.number()))
                        .toList(),
                response == null ? null : response.outcome(),
                complaint.remedies().stream()
                        .filter(remedy -> remedy.source().equals("stage-" + stage.number()))
                        .map(ComplaintLetters::words)
                        .toList(),
                owed(complaint),
                response == null ? null : response.escalateBy());
    }

    private static List<LetterContent.Action> owed(Complaint complaint) {
        return complaint.remedies().stream()
                .filter(remedy -> !remedy.done())
                .map(remedy -> new LetterContent.Action(words(remedy), remedy.due()))
                .toList();
    }

    private static @Nullable LocalDate askBy(Stage stage) {
        Response response = stage.response();
        return response == null ? null : response.escalateBy();
    }

    private static LetterContent.AnsweredPoint answered(Point point, int stage) {
        return point.answer(stage)
                .map(answer -> new LetterContent.AnsweredPoint(
                        point.text(), answer.answer(), answer.decision(), answer.reasons()))
                .orElseGet(() -> new LetterContent.AnsweredPoint(point.text(), "", null, ""));
    }

    private static String words(Remedy remedy) {
        Integer pence = remedy.pence();
        return pence == null
                ? remedy.description()
                : "%s: £%,d.%02d".formatted(remedy.description(), pence / 100, pence % 100);
    }

    private static @Nullable LocalDate due(Complaint complaint, Clock.Kind kind, int stage) {
        return complaint
                .clock(id(kind, stage))
                .map(clock -> London.day(clock.due()))
                .orElse(null);
    }

    private static String id(Clock.Kind kind, int stage) {
        return kind.code() + "-" + stage;
    }
}
