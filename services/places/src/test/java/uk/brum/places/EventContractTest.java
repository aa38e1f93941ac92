package uk.brum.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.places.domain.Address.Aspect;
import uk.brum.places.domain.PlaceEvent;
import uk.brum.places.domain.PlaceEvent.PlaceChanged;
import uk.brum.places.domain.PlaceEvent.WardBoundariesChanged;
import uk.brum.places.domain.Uprn;
import uk.brum.places.messaging.PublishedEvents;
import uk.brum.starter.outbox.OutgoingEvent;
import uk.brum.testing.Checkout;

class EventContractTest {

    private static final List<PlaceEvent> ONE_OF_EACH = List.of(
            new PlaceChanged(new Uprn(990_000_000_017L), EnumSet.allOf(Aspect.class)),
            new WardBoundariesChanged("a".repeat(64), 69, 1_312));

    @Test
    void publishes_every_event_in_the_shape_of_its_contract() throws IOException {
        assertThat(ONE_OF_EACH).hasSize(PlaceEvent.class.getPermittedSubclasses().length);
        for (PlaceEvent event : ONE_OF_EACH) {
            OutgoingEvent outgoing = PublishedEvents.of(event);
            AddressImportTest.assertSchema(name(outgoing), outgoing.data().toJson());
        }
    }

    @Test
    void shows_an_example_of_every_event_that_satisfies_its_contract() throws IOException {
        for (PlaceEvent event : ONE_OF_EACH) {
            String name = name(PublishedEvents.of(event));
            JsonNode example = JsonMapper.shared()
                    .readTree(Files.readString(Checkout.path("contracts/events/places/" + name + ".v1.example.json")));
            AddressImportTest.assertSchema(name, example.path("data").toString());
            assertThat(example.path("type").asString()).isEqualTo("brum.places." + name + ".v1");
        }
    }

    private static String name(OutgoingEvent event) {
        return event.type().replace(".v1", "");
    }
}
