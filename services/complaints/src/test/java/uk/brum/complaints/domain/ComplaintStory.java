package uk.brum.complaints.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.application.PolicyRules;
import uk.brum.complaints.letters.application.ComplaintLetters;
import uk.brum.complaints.letters.domain.Composing;
import uk.brum.complaints.letters.domain.Letterhead;
import uk.brum.complaints.letters.persistence.TemplateFiles;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.complaints.policy.London;
import uk.brum.complaints.policy.Policies;
import uk.brum.complaints.policy.file.PolicyFile;
import uk.brum.workingtime.WorkingDays;

/** A complaint and everything done with it, one thing after another, by the policies and letters of the product. */
public final class ComplaintStory {

    /** Monday 23 November 2026, 6:04pm. */
    public static final Instant RECEIVED = Instant.parse("2026-11-23T18:04:11Z");

    private static final Policies POLICIES = PolicyFile.ours();
    private static final LetterWriter LETTERS =
            new ComplaintLetters(new Composing(new TemplateFiles(), new Letterhead("The council", "0121")), POLICIES);

    private Complaint complaint;
    private Instant now;
    private WorkingDays days = WorkingDays.known();
    private final List<ComplaintEvent> events = new ArrayList<>();

    private ComplaintStory(Intake intake, Instant now) {
        this.now = now;
        Change received =
                Decisions.receive(new ComplaintId("CO-7K2M-9QXD"), intake, new Act(now, "person-1"), desk(intake));
        complaint = received.state();
        events.addAll(received.events());
    }

    /** Received at 6:04pm on Monday 23 November 2026 from a resident. */
    public static ComplaintStory received() {
        return received(intake(ComplaintKind.CORPORATE, RECEIVED, null), RECEIVED);
    }

    static ComplaintStory received(Intake intake, Instant now) {
        return new ComplaintStory(intake, now);
    }

    static Intake intake(ComplaintKind kind, Instant receivedAt, @Nullable Representative speaker) {
        return new Intake(
                kind,
                Channel.ONLINE,
                receivedAt,
                "The crew left my assisted bin again.",
                List.of(new Party("Amina Begum", "amina@example.org", null, null, "person-1")),
                speaker,
                new Origin(Origin.Kind.BIN_REPORT, "MB-7K2M-9QXD", Origin.Checked.NOT_YET),
                new Needs(List.of("answers by email"), Needs.Contact.EMAIL),
                "E05011154");
    }

    /** Acknowledged on the next day with two points that the complainant agreed, and given to handler-1. */
    public ComplaintStory acknowledged() {
        at("2026-11-24T10:00:00Z");
        by(
                "agent-1",
                new ComplaintCommand.Acknowledge(List.of("Missed.", "Not returned."), "An apology.", "handler-1"));
        return by("agent-1", new ComplaintCommand.SettlePoints(Definition.Agreement.AGREED, null));
    }

    /** Every point answered by the handler of the present stage. */
    public ComplaintStory pointsAnswered(String handler) {
        complaint
                .definition()
                .points()
                .forEach(point -> by(
                        handler,
                        new ComplaintCommand.AnswerPoint(
                                point.number(), "It was missed.", Point.Decision.UPHELD, "The crew sheet says so.")));
        return this;
    }

    /** Stage 1 answered in time on 1 December, upheld, with a remedy. */
    public ComplaintStory answered() {
        acknowledged().at("2026-12-01T12:00:00Z").pointsAnswered("handler-1");
        by(
                "handler-1",
                new ComplaintCommand.PromiseRemedy(
                        "sorry",
                        Remedy.Kind.APOLOGY,
                        "A letter.",
                        null,
                        "waste",
                        London.day(now).plusDays(10)));
        return by("handler-1", new ComplaintCommand.Respond("We are sorry."));
    }

    /** Stage 2 asked for on 3 December, acknowledged on the 4th and assessed by handler-2. */
    public ComplaintStory atStageTwo() {
        answered().at("2026-12-03T12:00:00Z").by("person-1", new ComplaintCommand.Escalate("It went on.", null));
        at("2026-12-04T12:00:00Z").by("agent-1", new ComplaintCommand.Acknowledge(List.of(), null, "handler-2"));
        return by("handler-2", new ComplaintCommand.Assess("Visit the depot."));
    }

    public ComplaintStory at(String moment) {
        return at(Instant.parse(moment));
    }

    ComplaintStory at(Instant moment) {
        now = moment;
        return this;
    }

    /** On another calendar from now on. */
    ComplaintStory on(WorkingDays other) {
        days = other;
        return this;
    }

    public ComplaintStory by(String who, ComplaintCommand command) {
        Change change = Decisions.decide(complaint, command, new Act(now, who), desk(complaint.intake()));
        complaint = change.state();
        events.addAll(change.events());
        return this;
    }

    public Complaint complaint() {
        return complaint;
    }

    Clock clock(String id) {
        return complaint.clock(id).orElseThrow();
    }

    Instant now() {
        return now;
    }

    /** Everything that has happened so far. */
    public List<ComplaintEvent> events() {
        return events;
    }

    Desk desk(Intake intake) {
        var policy = POLICIES.inForce(intake.kind(), London.day(intake.receivedAt()));
        return new Desk(new PolicyRules(policy, days, 2, 2), LETTERS);
    }
}
