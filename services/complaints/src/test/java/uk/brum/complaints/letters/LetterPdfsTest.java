package uk.brum.complaints.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.complaints.application.PolicyRules;
import uk.brum.complaints.domain.Act;
import uk.brum.complaints.domain.Channel;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Decisions;
import uk.brum.complaints.domain.Desk;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.LetterWriter;
import uk.brum.complaints.domain.Needs;
import uk.brum.complaints.domain.Party;
import uk.brum.complaints.domain.Representative;
import uk.brum.complaints.letters.application.LetterPdfs;
import uk.brum.complaints.letters.persistence.GridFsLetters;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.complaints.policy.file.PolicyFile;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.testing.TestServers;
import uk.brum.workingtime.WorkingDays;

/** Where a letter goes stands on it, for who needs to know. */
class LetterPdfsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:04:11Z");
    private static final LetterWriter WORDS =
            (kind, stage, complaint, rules) -> new LetterWriter.Text("A letter", List.of("Its text."));

    private final MongoDatabase database = TestServers.freshDatabase("complaint-pdfs");
    private final LetterPdfs pdfs = new LetterPdfs(
            (title, blocks, address, on) -> String.join("|", address).getBytes(StandardCharsets.UTF_8),
            new GridFsLetters(
                    database,
                    MasterKeys.ofBase64("complaints", Base64.getEncoder().encodeToString(new byte[32]))));

    @Test
    void the_receipt_of_who_speaks_for_another_stays_theirs_when_the_other_has_agreed() {
        Complaint complaint = received(Needs.Contact.EMAIL, "sam@example.org");
        Complaint agreed = does(complaint, new ComplaintCommand.RecordConsent("signed form"));
        assertThat(address(agreed, true)).isEqualTo("2 Sam Street");
        Complaint acknowledged = does(complaint, new ComplaintCommand.Acknowledge(List.of("It."), null, null));
        Complaint later = Decisions.decide(
                        acknowledged,
                        new ComplaintCommand.RecordConsent("signed form"),
                        new Act(NOW.plusSeconds(60), "agent-1"),
                        desk(acknowledged.intake()))
                .state();
        assertThat(pdfs.find(later, "acknowledgement-1", true))
                .as("written to the one complained for, before they agreed")
                .hasValue("1 Jean Street".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void one_that_waits_for_the_post_goes_where_they_are_reached_now_and_one_that_is_gone_stays_as_it_went() {
        Complaint waiting = received(Needs.Contact.POST, null);
        assertThat(address(waiting, true)).isEqualTo("2 Sam Street");
        Complaint moved =
                does(waiting, new ComplaintCommand.CorrectContact("representative", null, null, "3 New Street"));
        assertThat(address(moved, true)).isEqualTo("3 New Street");

        Complaint posted = does(
                moved, new ComplaintCommand.RecordPosting("receipt-1", java.time.LocalDate.of(2026, 11, 23), null));
        assertThat(address(posted, true)).isEqualTo("3 New Street");
        Complaint again =
                does(posted, new ComplaintCommand.CorrectContact("representative", null, null, "4 Later Street"));
        assertThat(address(again, true)).isEqualTo("3 New Street");
    }

    @Test
    void others_who_follow_the_complaint_read_the_name_alone() {
        Complaint complaint = received(Needs.Contact.EMAIL, "sam@example.org");
        assertThat(address(complaint, false)).isEqualTo("Sam Example");
        assertThat(address(complaint, true)).isEqualTo("2 Sam Street");
        assertThat(address(complaint, false)).isEqualTo("Sam Example");
    }

    private String address(Complaint complaint, boolean where) {
        return new String(pdfs.find(complaint, "receipt-1", where).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Complaint received(Needs.Contact preferred, String email) {
        Intake intake = new Intake(
                ComplaintKind.CORPORATE,
                Channel.PHONE,
                NOW,
                "Nobody came.",
                List.of(new Party("Jean Example", null, null, "1 Jean Street", null)),
                new Representative(new Party("Sam Example", email, null, "2 Sam Street", null), null, null),
                null,
                new Needs(List.of(), preferred),
                null);
        return Decisions.receive(new ComplaintId("CO-7K2M-9QXD"), intake, new Act(NOW, "agent-1"), desk(intake))
                .state();
    }

    private static Complaint does(Complaint complaint, ComplaintCommand command) {
        return Decisions.decide(complaint, command, new Act(NOW, "agent-1"), desk(complaint.intake()))
                .state();
    }

    private static Desk desk(Intake intake) {
        var policy = PolicyFile.ours().inForce(intake.kind(), java.time.LocalDate.of(2026, 11, 23));
        return new Desk(new PolicyRules(policy, WorkingDays.known(), 2, 2), WORDS);
    }
}
