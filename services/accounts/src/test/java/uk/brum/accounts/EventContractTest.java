package uk.brum.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonEvent;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.messaging.PublishedEvents;
import uk.brum.starter.outbox.OutgoingEvent;
import uk.brum.testing.Checkout;

class EventContractTest {

    private static final Path EVENTS = Checkout.path("contracts/events/accounts");

    static Stream<OutgoingEvent> everyEvent() {
        PersonId person = PersonId.next();
        EmailAddress email = EmailAddress.of("amina@example.org").orElseThrow();
        Person owner = Person.open(email, "Amina", "hash", Instant.EPOCH).person();
        Stream<PersonEvent> ofPeople = Stream.of(
                new PersonEvent.AccountOpened(person),
                new PersonEvent.PasswordChanged(person),
                new PersonEvent.ContactDetailsChanged(person),
                new PersonEvent.PropertyLinked(person, "100070000001"),
                new PersonEvent.PropertyUnlinked(person, "100070000001"));
        Stream<Confirmation> ofConfirmations = Stream.of(
                Confirmation.signUp(email, null, Instant.EPOCH),
                Confirmation.signUp(email, owner, Instant.EPOCH),
                Confirmation.passwordReset(owner, Instant.EPOCH));
        return Stream.concat(ofPeople.map(PublishedEvents::of), ofConfirmations.map(PublishedEvents::of));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void each_event_has_the_shape_that_was_promised(OutgoingEvent event) throws IOException {
        assertThat(mistakes(event.type(), event.data().toJson())).isEmpty();
    }

    @Test
    void each_example_has_the_shape_that_was_promised() throws IOException {
        for (String type : promised()) {
            JsonNode example = JsonMapper.shared()
                    .readTree(EVENTS.resolve(type + ".example.json").toFile());
            assertThat(example.get("type").asString()).isEqualTo("brum.accounts." + type);
            assertThat(mistakes(type, example.get("data").toString())).as(type).isEmpty();
        }
    }

    @Test
    void promises_what_is_told_and_tells_what_is_promised() {
        Set<String> told = everyEvent().map(OutgoingEvent::type).collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).isEqualTo(promised());
        assertThat(PersonEvent.class.getPermittedSubclasses()).hasSize(5);
    }

    private static Set<String> promised() {
        String[] files = EVENTS.toFile().list((folder, name) -> name.endsWith(".schema.json"));
        return Arrays.stream(files)
                .map(name -> name.substring(0, name.length() - ".schema.json".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> mistakes(String type, String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(EVENTS.resolve(type + ".schema.json")), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(mistake -> mistake.getMessage())
                .toList();
    }
}
