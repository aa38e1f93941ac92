package uk.brum.binschedules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.binschedules.reminders.domain.ReminderBuilder.aReminder;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import uk.brum.binschedules.messaging.PublishedEvents;
import uk.brum.binschedules.missed.domain.MissedCollectionEvent;
import uk.brum.binschedules.missed.domain.MissedSlot;
import uk.brum.binschedules.missed.domain.Reference;
import uk.brum.binschedules.reminders.domain.Telling;
import uk.brum.binschedules.schedules.domain.CrewEventKind;
import uk.brum.binschedules.schedules.domain.DateChange;
import uk.brum.binschedules.schedules.domain.DateChange.Treatment;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.HolidayCalendar;
import uk.brum.binschedules.schedules.domain.Scope;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.domain.WasteStream;
import uk.brum.starter.outbox.OutgoingEvent;
import uk.brum.testing.Checkout;
import uk.brum.workingtime.Holiday;

class EventContractTest {

    private static final Path EVENTS = Checkout.path("contracts/events/bin-schedules");
    private static final Instant AT = Instant.parse("2026-11-23T16:02:11Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Reference REFERENCE = new Reference("MB-7K2M-9QXD");

    static Stream<OutgoingEvent> everyEvent() {
        Stream<MissedCollectionEvent> ofReports = Stream.of(
                new MissedCollectionEvent.Reported(
                        REFERENCE, new Uprn(17), WasteStream.RESIDUAL, DAY, "person-1", DAY, AT),
                new MissedCollectionEvent.Reported(REFERENCE, new Uprn(17), WasteStream.FOOD, DAY, null, DAY, AT),
                new MissedCollectionEvent.ReportedAgain(REFERENCE, "person-2", AT),
                new MissedCollectionEvent.Reopened(
                        REFERENCE, new MissedSlot(new Uprn(17), WasteStream.FOOD, DAY), "person-1", DAY, AT),
                new MissedCollectionEvent.FoundCollected(REFERENCE, "person-1", AT),
                new MissedCollectionEvent.CouldNotCollect(REFERENCE, CrewEventKind.TOO_HEAVY, null, AT));
        Stream<DateChange> ofDates = Stream.of(
                change(new Treatment.Moved(DAY.plusDays(1)), new Scope.City(), false),
                change(new Treatment.Skipped(), new Scope.Ward("E05011154"), false),
                change(new Treatment.Normal(), new Scope.OneRound("RES-MON-07"), true));
        Disruption strike = new Disruption(
                "strike-2026",
                new Scope.City(),
                Set.of(WasteStream.FOOD),
                DAY,
                DAY,
                "Strike.",
                true,
                true,
                1,
                AT,
                false);
        return Stream.of(
                        ofReports.map(PublishedEvents::of),
                        ofDates.map(PublishedEvents::of),
                        Stream.of(PublishedEvents.of(strike), PublishedEvents.of(strike.asWithdrawn())),
                        Stream.of(
                                PublishedEvents.of(aReminder().asked().build()),
                                PublishedEvents.of(
                                        aReminder().build(), new Telling(DAY, 0, "+residual", Set.of("residual"))),
                                PublishedEvents.of(aReminder().asked().build(), new Telling(DAY, 12, "", Set.of()))),
                        Stream.of(PublishedEvents.of(
                                HolidayCalendar.NOTHING_IMPORTED.with(List.of(new Holiday(DAY, "Proclaimed late"))))))
                .flatMap(events -> events)
                .flatMap(List::stream);
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
            assertThat(example.path("type").asString()).isEqualTo("brum.bin-schedules." + type);
            assertThat(mistakes(type, example.path("data").toString())).as(type).isEmpty();
        }
    }

    @Test
    void promises_what_is_told_and_tells_what_is_promised() throws IOException {
        Set<String> told = everyEvent().map(OutgoingEvent::type).collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).isEqualTo(promised());
        assertThat(MissedCollectionEvent.class.getPermittedSubclasses())
                .as("an event that is added must be added here as well")
                .hasSize(5);
    }

    private static DateChange change(Treatment treatment, Scope scope, boolean withdrawn) {
        return new DateChange(scope, DAY, WasteStream.RESIDUAL, treatment, "Snow.", 0, 1, AT, withdrawn);
    }

    private static Set<String> promised() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> mistakes(String type, String data) throws IOException {
        String schema = Files.readString(EVENTS.resolve(type + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(data, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
