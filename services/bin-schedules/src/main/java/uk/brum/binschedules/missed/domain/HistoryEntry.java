package uk.brum.binschedules.missed.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.CrewEventKind;

/**
 * One line of a report's history. Lines are only ever added.
 *
 * @param reason with a bin that could not be emptied, why
 * @param by who did it: a person's id
 */
public record HistoryEntry(Instant at, Kind kind, @Nullable CrewEventKind reason, String by) {

    /** What happened. */
    public enum Kind {
        REPORTED,
        REPORTED_AGAIN,
        COLLECTED,
        NOT_COLLECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of a code. */
        public static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
