package uk.brum.complaints.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.brum.complaints.application.PolicyRules;
import uk.brum.complaints.domain.Act;
import uk.brum.complaints.domain.Channel;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Decisions;
import uk.brum.complaints.domain.Definition;
import uk.brum.complaints.domain.Desk;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.Letter;
import uk.brum.complaints.domain.Needs;
import uk.brum.complaints.domain.Party;
import uk.brum.complaints.domain.Point;
import uk.brum.complaints.domain.Refused;
import uk.brum.complaints.domain.Remedy;
import uk.brum.complaints.letters.application.ComplaintLetters;
import uk.brum.complaints.letters.domain.Composing;
import uk.brum.complaints.letters.domain.LetterKind;
import uk.brum.complaints.letters.domain.LetterTemplate;
import uk.brum.complaints.letters.persistence.TemplateFiles;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.complaints.policy.Policies;
import uk.brum.complaints.policy.Policy;
import uk.brum.complaints.policy.file.PolicyFile;
import uk.brum.workingtime.WorkingDays;

/** The letters that the life of a complaint brings. */
class ComplaintLettersTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-02T10:00:00Z");
    private static final TemplateFiles TEMPLATES = new TemplateFiles();

    private final Policies policies = PolicyFile.ours();
    private Instant now = RECEIVED;

    private Desk desk(ComplaintKind kind, Composing composing) {
        Policy policy = policies.inForce(kind, LocalDate.of(2026, 11, 2));
        return new Desk(new PolicyRules(policy, WorkingDays.known(), 2, 2), new ComplaintLetters(composing, policies));
    }

    private Desk desk(ComplaintKind kind) {
        return desk(kind, new Composing(TEMPLATES, SampleLetters.HEAD));
    }

    private Complaint received(ComplaintKind kind, Desk desk) {
        Intake intake = new Intake(
                kind,
                Channel.EMAIL,
                RECEIVED,
                "You never come.",
                List.of(new Party("Mrs Khan", null, null, "12 Sample Road\nBirmingham", "person-1")),
                null,
                null,
                new Needs(List.of(), Needs.Contact.POST),
                null);
        return Decisions.receive(new ComplaintId("CO-7K2M-9QXD"), intake, new Act(now, "agent-1"), desk)
                .state();
    }

    private Complaint does(Complaint complaint, String day, String who, Desk desk, ComplaintCommand command) {
        now = Instant.parse(day + "T11:00:00Z");
        return Decisions.decide(complaint, command, new Act(now, who), desk).state();
    }

    private static String last(Complaint complaint) {
        Letter letter = complaint.letters().getLast();
        return letter.subject() + "\n" + String.join("\n", letter.body());
    }

    @Test
    void tells_each_step_of_a_complaint_through_both_stages() {
        Desk desk = desk(ComplaintKind.CORPORATE);
        Complaint it = received(ComplaintKind.CORPORATE, desk);
        assertThat(last(it)).contains("CO-7K2M-9QXD", "By Monday 9 November 2026 we will write");

        it = does(
                it,
                "2026-11-05",
                "anna",
                desk,
                new ComplaintCommand.Acknowledge(List.of("Three collections were missed."), "An apology.", "anna"));
        assertThat(last(it))
                .contains(
                        "1. Three collections were missed.",
                        "You would like this to happen: An apology.",
                        "stage 1 of 2",
                        "We will answer by Thursday 19 November 2026, 10 working days after we acknowledged your"
                                + " complaint on Thursday 5 November 2026.");

        it = does(it, "2026-11-06", "anna", desk, new ComplaintCommand.SettlePoints(Definition.Agreement.AGREED, null));
        it = does(
                it,
                "2026-11-16",
                "anna",
                desk,
                new ComplaintCommand.Extend(LocalDate.of(2026, 11, 26), "The vehicle records are missing."));
        assertThat(last(it))
                .contains(
                        "by Thursday 19 November 2026. We are sorry",
                        "We will answer by Thursday 26 November 2026.",
                        "The vehicle records are missing.",
                        "* Phone: 0300 061 0614");

        it = does(
                it,
                "2026-11-20",
                "anna",
                desk,
                new ComplaintCommand.PromiseRemedy(
                        "pay-1",
                        Remedy.Kind.PAYMENT,
                        "A payment for your trouble",
                        12_500,
                        "finance",
                        LocalDate.of(2026, 12, 11)));
        it = does(
                it,
                "2026-11-20",
                "anna",
                desk,
                new ComplaintCommand.AnswerPoint(1, "Yes.", Point.Decision.UPHELD, "The log shows no visit."));
        it = does(it, "2026-11-23", "anna", desk, new ComplaintCommand.Respond("We were at fault."));
        assertThat(last(it))
                .contains(
                        "Our answer to your complaint",
                        "We uphold your complaint.",
                        "We were at fault.",
                        "# Point 1: Three collections were missed.",
                        "Our reasons: The log shows no visit.",
                        "* A payment for your trouble: £125.00",
                        "* A payment for your trouble: £125.00, by Friday 11 December 2026",
                        "Please tell us by Wednesday 23 December 2026");

        it = does(it, "2026-12-01", "resident", desk, new ComplaintCommand.Escalate("It goes on.", null));
        assertThat(last(it))
                .contains(
                        "Your complaint is now at stage 2 of 2.",
                        "By Tuesday 8 December 2026 we will write to tell you what we understand you to be still unhappy");
        it = does(it, "2026-12-02", "bela", desk, new ComplaintCommand.Acknowledge(List.of(), null, "bela"));
        assertThat(last(it))
                .contains(
                        "On Tuesday 1 December 2026 you asked us to look at your complaint again.",
                        "We will answer by Friday 8 January 2027, at the latest: 20 working days after we assess your"
                                + " complaint, which we will do by Tuesday 8 December 2026.");

        it = does(it, "2026-12-03", "bela", desk, new ComplaintCommand.SettlePoints(Definition.Agreement.AGREED, null));
        it = does(it, "2026-12-03", "bela", desk, new ComplaintCommand.Assess("Visit the street."));
        it = does(
                it,
                "2026-12-04",
                "bela",
                desk,
                new ComplaintCommand.AnswerPoint(1, "Yes.", Point.Decision.UPHELD, "Seen on site."));
        it = does(it, "2026-12-07", "bela", desk, new ComplaintCommand.Respond("We were at fault again."));
        assertThat(last(it))
                .contains(
                        "Our final answer to your complaint",
                        "You can now complain to the Local Government and Social Care Ombudsman")
                .doesNotContain("Please tell us by");
        assertThat(it.letters()).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource(ComplaintKind.class)
    void a_refusal_gives_the_ground_the_reason_and_the_right_ombudsman(ComplaintKind kind) {
        Desk desk = desk(kind);

        Complaint it = does(
                received(kind, desk),
                "2026-11-04",
                "anna",
                desk,
                new ComplaintCommand.Refuse("court-or-tribunal", "The county court heard it in May."));

        assertThat(last(it))
                .contains(
                        "We cannot take your complaint",
                        "is, or has been, before a court or tribunal",
                        "The county court heard it in May.",
                        policies.inForce(kind, LocalDate.of(2026, 11, 2))
                                .ombudsman()
                                .website(),
                        "You have the right to take this decision to");
    }

    @Test
    void nothing_happens_to_a_complaint_when_its_letter_would_be_incomplete() {
        LetterTemplate careless = LetterTemplate.parse("Title: Sorry ((reference))\n\nNo. ((reason))");
        Desk desk = desk(
                ComplaintKind.HOUSING_LANDLORD,
                new Composing(kind -> kind == LetterKind.REFUSAL ? careless : TEMPLATES.of(kind), SampleLetters.HEAD));
        Complaint it = received(ComplaintKind.HOUSING_LANDLORD, desk);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> does(
                        it,
                        "2026-11-04",
                        "anna",
                        desk,
                        new ComplaintCommand.Refuse("court-or-tribunal", "Heard in May.")))
                .withMessageContaining("the right to take the decision to the ombudsman (Code 2.4)");
    }
}
