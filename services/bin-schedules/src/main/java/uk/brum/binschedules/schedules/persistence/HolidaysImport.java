package uk.brum.binschedules.schedules.persistence;

import static uk.brum.binschedules.schedules.persistence.PlanRows.unreadable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.brum.binschedules.schedules.application.ChangeHolidays;
import uk.brum.starter.imports.Row;
import uk.brum.starter.imports.RowError;
import uk.brum.starter.imports.RowImport;
import uk.brum.workingtime.Holiday;

/** Takes bank holidays in. For each year that was imported they stand in the place of those the product brings along. */
@Component
class HolidaysImport implements RowImport {

    private static final int LONGEST_TITLE = 100;

    private final ChangeHolidays change;

    HolidaysImport(ChangeHolidays change) {
        this.change = change;
    }

    @Override
    public String kind() {
        return "holidays";
    }

    @Override
    public List<String> neededColumns() {
        return List.of("date", "title");
    }

    @Override
    public List<RowError> store(List<Row> rows) {
        List<RowError> errors = new ArrayList<>();
        List<Holiday> holidays = new ArrayList<>();
        for (Row row : rows) {
            Optional<LocalDate> date = PlanRows.parsed(row.value("date"));
            String title = row.value("title");
            if (date.isEmpty()) {
                errors.add(unreadable(row, "date", "is not a date like 2026-12-25.")
                        .error());
            } else if (title.isEmpty() || title.length() > LONGEST_TITLE) {
                errors.add(row.error("title", "Give the holiday a name of up to " + LONGEST_TITLE + " characters."));
            } else {
                holidays.add(new Holiday(date.get(), title));
            }
        }
        if (!holidays.isEmpty()) {
            change.change(holidays);
        }
        return errors;
    }
}
