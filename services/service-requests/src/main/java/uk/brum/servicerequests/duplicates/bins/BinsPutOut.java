package uk.brum.servicerequests.duplicates.bins;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.duplicates.bins.BinCalendarClient.Collected;
import uk.brum.servicerequests.duplicates.domain.KnownWaste;
import uk.brum.servicerequests.duplicates.domain.Report;
import uk.brum.servicerequests.duplicates.domain.WaitingWaste;

/**
 * Bags and bins that are out for a collection: half of what is reported as dumped in this city is household waste put out
 * at the wrong time, by the council's own count.
 */
@Component
class BinsPutOut implements KnownWaste {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final BinCalendarClient bins;

    BinsPutOut(BinCalendarClient bins) {
        this.bins = bins;
    }

    @Override
    public @Nullable List<WaitingWaste> at(Report report, LocalDate day) {
        String uprn = report.uprn();
        if (uprn == null) {
            return null; // the calendar is one of properties
        }
        BinCalendarClient.Calendar calendar;
        try {
            // a crew may come back the day after; people put out on the afternoon before
            calendar = bins.collections(
                    uprn, day.minusDays(1).toString(), day.plusDays(1).toString());
        } catch (NoFallbackAvailableException e) {
            return null;
        }
        if (calendar == null || calendar.collections() == null) {
            return null; // an answer without a body is no answer
        }
        return calendar.collections().stream()
                .filter(Objects::nonNull)
                .map(collected -> waiting(collected, day))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable WaitingWaste waiting(Collected collected, LocalDate today) {
        LocalDate date = collected.date();
        if (date == null || "cancelled".equals(collected.status()) || "collected".equals(collected.state())) {
            return null;
        }
        String stream = collected.streamName() == null ? "Waste" : collected.streamName();
        String message = date.isBefore(today)
                ? stream + " was due to be collected there on " + DAY.format(date)
                        + ", and we do not know that it was. The crew may come back for it."
                : stream + " is collected there on " + DAY.format(date)
                        + ". If you see bags or bins put out for that, they will be taken.";
        return new WaitingWaste("bin-collection", message, date);
    }
}
