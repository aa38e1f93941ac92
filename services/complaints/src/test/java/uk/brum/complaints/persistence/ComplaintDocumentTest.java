package uk.brum.complaints.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintStory;
import uk.brum.complaints.domain.Learning;
import uk.brum.complaints.domain.Letter;
import uk.brum.complaints.domain.OmbudsmanCase;
import uk.brum.complaints.domain.Remedy;

class ComplaintDocumentTest {

    static List<Complaint> complaints() {
        return List.of(
                ComplaintStory.received().complaint(),
                ComplaintStory.received().acknowledged().complaint(),
                full().complaint());
    }

    private static ComplaintStory full() {
        ComplaintStory story = ComplaintStory.received().atStageTwo();
        story.by("handler-2", new ComplaintCommand.Extend(LocalDate.of(2027, 1, 12), "More to look at."));
        story.by("agent-1", new ComplaintCommand.ReferToOmbudsman("24-005-151", OmbudsmanCase.Body.LGSCO));
        story.by(
                "agent-1",
                new ComplaintCommand.RecordInformationRequest(
                        "24-005-151", "first", "The sheets.", LocalDate.of(2026, 12, 21)));
        story.by(
                "agent-1",
                new ComplaintCommand.RecordDecision(
                        "24-005-151",
                        LocalDate.of(2026, 12, 24),
                        OmbudsmanCase.Outcome.UPHELD,
                        "Fault.",
                        List.of(new ComplaintCommand.PromiseRemedy(
                                "pay", Remedy.Kind.PAYMENT, "For it.", 20000, "waste", LocalDate.of(2027, 1, 20)))));
        story.by("agent-1", new ComplaintCommand.RecordLearning(new Learning("Lists.", "waste", "Check.")));
        return story.by("supervisor-1", new ComplaintCommand.ChangePrivacy(Set.of("health"), List.of("handler-2")));
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void reads_back_what_was_stored_to_the_last_field(Complaint complaint) {
        assertThat(ComplaintDocument.complaint(stored(complaint))).isEqualTo(complaint);
    }

    @Test
    void still_reads_what_an_earlier_release_has_stored() throws IOException {
        try (var file = getClass().getResourceAsStream("/complaint-schema-1.json")) {
            Document stored = Document.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            Complaint read = ComplaintDocument.complaint(stored);
            Complaint now = full().complaint();
            assertThat(read)
                    .as("a changed name in the domain needs a way to read the old one")
                    .usingRecursiveComparison()
                    .ignoringFields("letters")
                    .isEqualTo(now);
            // that release wrote no letter about a request for the next stage
            assertThat(read.letters())
                    .isEqualTo(now.letters().stream()
                            .filter(letter -> letter.kind() != Letter.Kind.ESCALATION)
                            .toList());
        }
    }

    static Document stored(Complaint complaint) {
        return ComplaintDocument.of(complaint).append("ver", complaint.version());
    }
}
