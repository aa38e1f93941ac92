package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Clock;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintEvent;
import uk.brum.complaints.domain.ComplaintStory;
import uk.brum.complaints.domain.Definition;
import uk.brum.complaints.domain.OmbudsmanCase;
import uk.brum.complaints.domain.Point;
import uk.brum.complaints.messaging.PublishedEvents;
import uk.brum.starter.outbox.OutgoingEvent;
import uk.brum.testing.Checkout;

/** What goes out, against what was promised. */
class PublishedEventsTest {

    private static final Path PROMISES = Checkout.path("contracts/events/complaints");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 11);
    private static final Instant END = Instant.parse("2026-12-11T23:59:59Z");

    private static final List<ComplaintEvent> EVERY = List.of(
            new ComplaintEvent.ComplaintReceived("receipt-1"),
            new ComplaintEvent.ComplaintHandledAsRequest("SR-7K2M-9QXD", "handled-as-request-1"),
            new ComplaintEvent.ComplaintRefused(1, "school", "refusal-1"),
            new ComplaintEvent.ComplaintAcknowledged(1, "acknowledgement-1"),
            new ComplaintEvent.HandlerAssigned(1, "handler-1"),
            new ComplaintEvent.ComplaintAssessed(1),
            new ComplaintEvent.ConsentRecorded(),
            new ComplaintEvent.PointAdded(2),
            new ComplaintEvent.PointsAgreed(Definition.Agreement.AGREED),
            new ComplaintEvent.PointAnswered(1, 1),
            new ComplaintEvent.ComplaintExtended(1, DAY, "extension-1-1"),
            new ComplaintEvent.ComplaintResponded(1, Point.Decision.PARTLY_UPHELD, true, "response-1"),
            new ComplaintEvent.ComplaintEscalated(2, "escalation-2"),
            new ComplaintEvent.ComplaintWithdrawn("withdrawal-1"),
            new ComplaintEvent.ComplaintClosed("closure-1"),
            new ComplaintEvent.LateEscalationAsked(2, "late-request-2-4"),
            new ComplaintEvent.EscalationRefused(2, "late-2-5"),
            new ComplaintEvent.NeedsCorrected(),
            new ComplaintEvent.ContactCorrected("complainant-1"),
            new ComplaintEvent.ComplainantLeft("complainant-2"),
            new ComplaintEvent.LetterPosted("receipt-1"),
            new ComplaintEvent.LetterUnpostable("receipt-1"),
            new ComplaintEvent.LetterUndelivered("receipt-1"),
            new ComplaintEvent.LetterReleased("receipt-1"),
            new ComplaintEvent.OriginChecked(true),
            new ComplaintEvent.RemedyPromised("sorry", false),
            new ComplaintEvent.RemedyDue("sorry", DAY),
            new ComplaintEvent.RemedyOverdue("sorry", DAY),
            new ComplaintEvent.RemedyDelivered("sorry"),
            new ComplaintEvent.ClockAtRisk("answer-1", Clock.Kind.ANSWER, END),
            new ComplaintEvent.ClockBreached(
                    "ombudsman-information-24-005-151.first", Clock.Kind.OMBUDSMAN_INFORMATION, END),
            new ComplaintEvent.ClockMoved("answer-1", END, END),
            new ComplaintEvent.OmbudsmanReferred("24-005-151", OmbudsmanCase.Body.LGSCO),
            new ComplaintEvent.OmbudsmanInformationRequested("24-005-151", "first", DAY),
            new ComplaintEvent.OmbudsmanInformationSent("24-005-151", "first"),
            new ComplaintEvent.OmbudsmanDecided(
                    "24-005-151", OmbudsmanCase.Body.HOUSING_OMBUDSMAN, OmbudsmanCase.Outcome.NOT_INVESTIGATED),
            new ComplaintEvent.LearningRecorded(),
            new ComplaintEvent.PrivacyChanged(),
            new ComplaintEvent.ComplaintErased());

    @Test
    void everything_told_has_the_shape_that_was_promised() throws IOException {
        for (OutgoingEvent event : told()) {
            assertThat(mistakes(event.type(), event.data().toJson()))
                    .as(event.type())
                    .isEmpty();
        }
        assertThat(mistakes("remedy-due.v1", "{\"reference\":\"CO-7K2M-9QXD\"}"))
                .isNotEmpty();
    }

    @Test
    void tells_what_is_promised_and_promises_what_is_told() throws IOException {
        try (Stream<Path> files = Files.list(PROMISES)) {
            Set<String> promised = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(told().stream().map(OutgoingEvent::type).collect(Collectors.toSet()))
                    .isEqualTo(promised);
            for (String type : promised) {
                JsonNode example = JsonMapper.shared()
                        .readTree(PROMISES.resolve(type + ".example.json").toFile());
                assertThat(mistakes(type, example.path("data").toString()))
                        .as(type)
                        .isEmpty();
            }
        }
        assertThat(EVERY.stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrder(ComplaintEvent.class.getPermittedSubclasses());
    }

    @Test
    void tells_nobody_who_complains_or_about_what() {
        assertThat(told().stream().map(event -> event.data().toJson()))
                .noneMatch(data -> data.contains("Amina") || data.contains("@") || data.contains("bin again"));
    }

    private static List<OutgoingEvent> told() {
        Complaint complaint = ComplaintStory.received().complaint();
        List<OutgoingEvent> told = new ArrayList<>();
        EVERY.forEach(event -> told.addAll(PublishedEvents.of(new Change(complaint, List.of(event)))));
        return told;
    }

    private static List<String> mistakes(String type, String data) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PROMISES.resolve(type + ".schema.json")))
                .validate(data, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
