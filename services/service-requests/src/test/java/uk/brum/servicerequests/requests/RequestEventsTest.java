package uk.brum.servicerequests.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.servicerequests.messaging.PublishedEvents;
import uk.brum.servicerequests.requests.domain.Assignment;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestEvent;
import uk.brum.servicerequests.requests.domain.RequestEvent.About;
import uk.brum.servicerequests.requests.domain.RequestEvent.What;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.starter.outbox.OutgoingEvent;
import uk.brum.testing.Checkout;

class RequestEventsTest {

    private static final Path EVENTS = Checkout.path("contracts/events/service-requests");
    private static final Instant AT = Instant.parse("2026-11-23T16:02:11Z");
    private static final Reference REFERENCE = new Reference("SR-7K2M-9QXD");
    private static final About KNOWN = new About(REFERENCE, "pothole", "E05011154", "person-1");
    private static final About BARE = new About(REFERENCE, "pothole", null, null);

    static Stream<RequestEvent> everyEvent() {
        return Stream.of(KNOWN, BARE)
                .flatMap(about -> Stream.of(
                        Stream.of(
                                new RequestEvent.RequestSubmitted(about, AT, false, AT),
                                new RequestEvent.RequestSubmitted(about, null, true, AT),
                                new RequestEvent.RequestAcknowledged(about, AT, AT),
                                new RequestEvent.RequestAssigned(
                                        about, new Assignment("highways", "crew-7", 2), AT, AT),
                                new RequestEvent.RequestAssigned(about, new Assignment("highways", null, 3), null, AT),
                                new RequestEvent.RequestReopened(about, null, AT),
                                new RequestEvent.IncidentAnswered(about, false, AT)),
                        Stream.of(Ending.values()).map(ending -> new RequestEvent.RequestResolved(about, ending, AT)),
                        Stream.of(What.values())
                                .map(what ->
                                        new RequestEvent.RequestUpdated(about, what, RequestStatus.IN_PROGRESS, AT))))
                .flatMap(events -> events);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void each_event_has_the_shape_that_was_promised(RequestEvent event) throws IOException {
        OutgoingEvent told = PublishedEvents.of(List.of(event)).getFirst();

        assertThat(mistakes(told.type(), told.data().toJson())).isEmpty();
        JsonNode example = JsonMapper.shared()
                .readTree(EVENTS.resolve(told.type() + ".example.json").toFile());
        assertThat(example.path("type").asString()).isEqualTo("brum.service-requests." + told.type());
        assertThat(mistakes(told.type(), example.path("data").toString())).isEmpty();
    }

    @Test
    void no_event_is_missing_from_this_test() {
        assertThat(everyEvent().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(RequestEvent.class.getPermittedSubclasses());
    }

    private static List<String> mistakes(String type, String data) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(EVENTS.resolve(type + ".schema.json")))
                .validate(data, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
