package uk.brum.portal.checkbinday;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.checkbinday.BinDays.Container;
import uk.brum.portal.words.Tag;

/**
 * Bin days in the order and words of the page.
 *
 * @param next the next day on which something is collected, or null; today until the crew has been
 * @param today whether that is today
 * @param later the days after it
 * @param recent the last collections, newest first, with what became of them
 * @param notices what touches the collections now or soon
 */
public record BinDaysPage(@Nullable Day next, boolean today, List<Day> later, List<Day> recent, List<Notice> notices) {

    /** A day and what is collected on it. */
    public record Day(LocalDate date, String heading, List<Line> lines) {}

    /** One container on one day; {@code notes} are whole sentences. */
    public record Line(
            String stream,
            String streamName,
            Container container,
            @Nullable Tag tag,
            List<String> notes,
            boolean cancelled) {}

    /** A disruption, with the kinds of waste and the dates that it touches. */
    public record Notice(String message, String scope) {}
}
