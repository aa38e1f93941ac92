package uk.brum.binschedules.schedules.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.Frequency;
import uk.brum.binschedules.schedules.domain.TimetableBuilder;
import uk.brum.binschedules.schedules.domain.WasteStream;
import uk.brum.starter.imports.Row;

/**
 * Calendars that councils really published, when they lie beside the checkout, else a few of the same kinds. Where the
 * dates are regular our rule reproduces them exactly; what cannot be read is a row error, never a crash.
 */
class RealCalendarsTest {

    private static final Path CAPTURED = uk.brum.testing.Checkout.sharedData()
            .map(data -> data.resolve("bins/outputs"))
            .orElse(Path.of("not-there"));
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
    private static final Map<String, Integer> COLUMNS =
            Map.of("round_id", 0, "stream", 1, "weekday", 2, "frequency", 3, "anchor_date", 4);

    private record Captured(String council, String type, List<String> dates) {}

    @Test
    void reproduces_every_regular_calendar_and_survives_all_others() throws IOException {
        int reproduced = 0;
        int refused = 0;
        int irregular = 0;
        for (Captured calendar : captured()) {
            List<LocalDate> dates = new ArrayList<>();
            for (String text : calendar.dates()) {
                Optional<LocalDate> date = parsed(text);
                if (date.isPresent()) {
                    dates.add(date.get());
                } else {
                    refused++;
                    assertRefusedInWords(text);
                }
            }
            Optional<Frequency> rule = regular(dates);
            if (rule.isEmpty()) {
                irregular++;
            } else {
                assertThat(ours(dates, rule.get()))
                        .as(calendar.council() + " " + calendar.type())
                        .containsExactlyElementsOf(new TreeSet<>(dates));
                reproduced++;
            }
        }
        assertThat(reproduced).isPositive();
        assertThat(refused).isPositive();
        if (Files.isDirectory(CAPTURED)) {
            assertThat(reproduced).isGreaterThan(55);
            assertThat(irregular).isPositive();
        }
    }

    @Test
    void reads_real_rows_without_crashing_whatever_they_hold() throws IOException {
        for (Captured calendar : captured()) {
            for (String date : calendar.dates()) {
                List<String> fields = List.of(calendar.type(), calendar.type(), date, calendar.council(), date);
                assertThatCode(() -> read(fields)).doesNotThrowAnyException();
            }
        }
    }

    private static void assertRefusedInWords(String date) {
        String error = read(List.of("R1", "residual", "Monday", "weekly", date));
        assertThat(error).contains("is not a date like 2026-11-23.");
    }

    /** The message of the row's error, or nothing. */
    private static String read(List<String> fields) {
        try {
            RoundsImport.read(new Row(2, COLUMNS, fields));
            return "";
        } catch (PlanRows.Unreadable e) {
            return e.error().message();
        }
    }

    private static List<LocalDate> ours(List<LocalDate> dates, Frequency frequency) {
        TreeSet<LocalDate> sorted = new TreeSet<>(dates);
        return TimetableBuilder.aHome()
                .with(WasteStream.RESIDUAL, frequency, sorted.last().toString())
                .collections(new DateRange(sorted.first(), sorted.last()), "2020-01-01")
                .stream()
                .map(BinCollection::date)
                .toList();
    }

    /** The frequency when all gaps are equal and known to us. */
    private static Optional<Frequency> regular(List<LocalDate> dates) {
        List<LocalDate> sorted = new ArrayList<>(new TreeSet<>(dates));
        if (sorted.size() < 2) {
            return Optional.empty();
        }
        long gap = ChronoUnit.DAYS.between(sorted.get(0), sorted.get(1));
        for (int i = 1; i < sorted.size(); i++) {
            if (ChronoUnit.DAYS.between(sorted.get(i - 1), sorted.get(i)) != gap) {
                return Optional.empty();
            }
        }
        return Stream.of(Frequency.values())
                .filter(frequency -> frequency.days() == gap)
                .findFirst();
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<Captured> captured() throws IOException {
        if (!Files.isDirectory(CAPTURED)) {
            return List.of(
                    new Captured("Anytown", "Refuse", List.of("17/07/2023", "31/07/2023", "14/08/2023")),
                    new Captured("Anytown", "Food", List.of("17/07/2023", "25/07/2023", "31/07/2023")),
                    new Captured("Othertown", "Black bin", List.of("Tuesday - 11 Jul 2023", "", "32/13/2023")));
        }
        List<Captured> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(CAPTURED)) {
            for (Path file : files.sorted().toList()) {
                Map<String, List<String>> byType = new TreeMap<>();
                for (JsonNode row : JsonMapper.shared().readTree(file).path("bins")) {
                    byType.computeIfAbsent(row.path("type").asString(""), type -> new ArrayList<>())
                            .add(row.path("collectionDate").asString(""));
                }
                byType.forEach(
                        (type, dates) -> all.add(new Captured(file.getFileName().toString(), type, dates)));
            }
        }
        return all;
    }
}
