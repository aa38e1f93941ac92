package uk.brum.binschedules.schedules.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only this home has: what crews recorded about it, and its open reports of missed collections.
 *
 * @param open open reports
 */
public record HomeNotes(CrewNotes crew, List<OpenReport> open) {

    public static final HomeNotes NONE = new HomeNotes(CrewNotes.NONE, List.of());

    /** Somebody of the home reported a collection as missed; the crew aims to come back by that day. */
    public record OpenReport(WasteStream stream, LocalDate date, LocalDate dueBy) {}

    public boolean isEmpty() {
        return crew.isEmpty() && open.isEmpty();
    }

    /** When the crew aims to come back for a collection that was reported as missed; null when it was not. */
    public @Nullable LocalDate dueBackBy(BinCollection collection) {
        return open.stream()
                .filter(report ->
                        report.stream() == collection.stream() && report.date().equals(collection.date()))
                .map(OpenReport::dueBy)
                .findFirst()
                .orElse(null);
    }
}
