package uk.brum.binschedules.missed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import uk.brum.binschedules.missed.domain.Reference;
import uk.brum.binschedules.missed.domain.Refusal;
import uk.brum.binschedules.missed.domain.ReportState;
import uk.brum.binschedules.reminders.domain.ReminderRefusal;
import uk.brum.binschedules.reminders.web.ReminderProblems;
import uk.brum.binschedules.schedules.domain.CrewEventKind;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.WasteStream;
import uk.brum.binschedules.schedules.web.ScheduleProblems;
import uk.brum.starter.problem.ProblemType;
import uk.brum.testing.Checkout;

class CataloguedProblemsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant AT = Instant.parse("2026-11-23T16:02:11Z");
    private static final Reference REFERENCE = new Reference("MB-7K2M-9QXD");

    @Test
    void the_catalogue_lists_every_problem_of_this_service_and_no_other() throws IOException {
        Map<String, String> ours = new TreeMap<>();
        everyRefusal().map(MissedCollectionProblems::type).forEach(type -> ours.put(type.name(), described(type)));
        everyScheduleRefusal().map(ScheduleProblems::type).forEach(type -> ours.put(type.name(), described(type)));

        everyReminderRefusal().map(ReminderProblems::type).forEach(type -> ours.put(type.name(), described(type)));

        assertThat(ours).isEqualTo(catalogued());
    }

    @Test
    void every_refusal_speaks_in_plain_words() {
        assertThat(Stream.of(
                                everyRefusal().map(Refusal::detail),
                                everyScheduleRefusal().map(ScheduleRefusal::detail),
                                everyReminderRefusal().map(ReminderRefusal::detail))
                        .flatMap(details -> details))
                .allSatisfy(words -> assertThat(words).endsWith(".").doesNotContain("_", "null", "[", "Optional"));
    }

    @Test
    void no_refusal_is_missing_from_this_test() {
        assertThat(everyRefusal().map(Object::getClass))
                .containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
        assertThat(everyScheduleRefusal().map(Object::getClass))
                .containsExactlyInAnyOrder(ScheduleRefusal.class.getPermittedSubclasses());
        assertThat(everyReminderRefusal().map(Object::getClass))
                .containsExactlyInAnyOrder(ReminderRefusal.class.getPermittedSubclasses());
    }

    private static Stream<Refusal> everyRefusal() {
        return Stream.of(
                new Refusal.HomeUnknown(),
                new Refusal.ReportUnknown(),
                new Refusal.NotACollectionDay(WasteStream.FOOD, DAY),
                new Refusal.CollectionCancelled(WasteStream.FOOD, DAY, "Snow."),
                new Refusal.NotOpenYet(AT),
                new Refusal.Closed(2, DAY),
                new Refusal.RoundDelayed(DAY),
                new Refusal.RoundUnfinished(),
                new Refusal.CrewGaveReason(CrewEventKind.TOO_HEAVY),
                new Refusal.Suspended("Crews are on strike."),
                new Refusal.AlreadyReported(REFERENCE, AT, DAY),
                new Refusal.AlreadyClosed(REFERENCE, ReportState.COLLECTED, AT),
                new Refusal.OutcomeAlreadyRecorded(ReportState.NOT_COLLECTED, AT),
                new Refusal.OutcomeRefused("Choose the reason."));
    }

    private static Stream<ScheduleRefusal> everyScheduleRefusal() {
        return Stream.of(
                new ScheduleRefusal.HomeUnknown(),
                new ScheduleRefusal.NoCollections(),
                new ScheduleRefusal.PostcodeUnknown(),
                new ScheduleRefusal.DatesReversed(),
                new ScheduleRefusal.DatesTooFarApart("You can ask for up to 12 months at once."),
                new ScheduleRefusal.RoundUnknown("RES-MON-99"),
                new ScheduleRefusal.ExceptionRefused("Say the date."),
                new ScheduleRefusal.ExceptionUnknown(),
                new ScheduleRefusal.DisruptionRefused("Say the date."),
                new ScheduleRefusal.DisruptionUnknown(),
                new ScheduleRefusal.CrewEventRefused("Say which home."),
                new ScheduleRefusal.CrewEventIdUsed());
    }

    private static Stream<ReminderRefusal> everyReminderRefusal() {
        return Stream.of(
                new ReminderRefusal.ReminderUnknown(),
                new ReminderRefusal.LinkUnknown(),
                new ReminderRefusal.EmailNeeded(),
                new ReminderRefusal.TooMany(10));
    }

    private static String described(ProblemType type) {
        assertThat(type.service()).isEqualTo("bin-schedules");
        return type.status().value() + " " + type.title();
    }

    private static Map<String, String> catalogued() throws IOException {
        Map<String, Map<String, Map<String, Object>>> all =
                new Yaml().load(Files.readString(Checkout.path("contracts/problems.yaml")));
        Map<String, String> ours = new TreeMap<>();
        all.get("bin-schedules")
                .forEach((name, problem) -> ours.put(name, problem.get("status") + " " + problem.get("title")));
        return ours;
    }
}
