package uk.brum.binschedules.schedules.persistence;

import static com.mongodb.client.model.Filters.eq;
import static uk.brum.binschedules.schedules.persistence.PlanRows.unreadable;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.Frequency;
import uk.brum.binschedules.schedules.domain.Round;
import uk.brum.binschedules.schedules.domain.WasteStream;
import uk.brum.binschedules.schedules.persistence.PlanRows.Unreadable;
import uk.brum.starter.imports.Row;
import uk.brum.starter.imports.RowError;
import uk.brum.starter.imports.RowImport;

/** Takes the council's rounds in. A round that is known already is changed. */
@Component
class RoundsImport implements RowImport {

    private static final Pattern ROUND_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int LONGEST_NAME = 80;

    private final ScheduleCollections collections;
    private final Almanac almanac;

    RoundsImport(ScheduleCollections collections, Almanac almanac) {
        this.collections = collections;
        this.almanac = almanac;
    }

    @Override
    public String kind() {
        return "rounds";
    }

    @Override
    public List<String> neededColumns() {
        return List.of("round_id", "stream", "weekday", "frequency", "anchor_date");
    }

    @Override
    public List<RowError> store(List<Row> rows) {
        List<RowError> errors = new ArrayList<>();
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Row row : rows) {
            try {
                Round round = read(row);
                writes.add(new UpdateOneModel<>(
                        eq("_id", round.id()),
                        new Document("$set", RoundDocument.of(round)),
                        new UpdateOptions().upsert(true)));
            } catch (Unreadable e) {
                errors.add(e.error());
            }
        }
        if (!writes.isEmpty()) {
            collections.rounds().bulkWrite(writes);
            almanac.refreshed();
        }
        return errors;
    }

    static Round read(Row row) throws Unreadable {
        String id = row.value("round_id");
        if (!ROUND_ID.matcher(id).matches()) {
            throw unreadable(row, "round_id", "is not a round id: letters, digits, dots and hyphens, up to 40.");
        }
        WasteStream stream = WasteStream.of(row.value("stream"))
                .orElseThrow(() -> unreadable(row, "stream", "is not a stream that we know."));
        Frequency frequency = Frequency.of(row.value("frequency"))
                .orElseThrow(
                        () -> unreadable(row, "frequency", "is not weekly, fortnightly, three-weekly or four-weekly."));
        LocalDate anchor = PlanRows.parsed(row.value("anchor_date"))
                .orElseThrow(() -> unreadable(row, "anchor_date", "is not a date like 2026-11-23."));
        DayOfWeek weekday = weekday(row.value("weekday"))
                .orElseThrow(() -> unreadable(row, "weekday", "is not a day of the week."));
        if (anchor.getDayOfWeek() != weekday) {
            throw unreadable(row, "anchor_date", "is not a " + row.value("weekday") + ".");
        }
        return new Round(id, stream, frequency, anchor, name(row, "depot"), name(row, "crew"));
    }

    private static String name(Row row, String column) throws Unreadable {
        String text = row.value(column);
        if (text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw unreadable(row, column, "must be one line of up to " + LONGEST_NAME + " characters.");
        }
        return text;
    }

    /** Whole names, or at least their first two letters. */
    private static Optional<DayOfWeek> weekday(String text) {
        String wanted = text.toUpperCase(Locale.ROOT);
        return wanted.length() < 2
                ? Optional.empty()
                : Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().startsWith(wanted))
                        .findFirst();
    }
}
