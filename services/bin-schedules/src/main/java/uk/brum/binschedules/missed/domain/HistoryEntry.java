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
 * @param note what they said when they opened it again, null when nothing
 * @param by who did it: a person's id
 */
public record HistoryEntry(
        Instant at,
        Kind kind,
        @Nullable CrewEventKind reason,
        @Nullable String note,
        String by) {

    /** Something that needs no more words than its kind. */
    static HistoryEntry of(Instant at, Kind kind, String by) {
        return new HistoryEntry(at, kind, null, null, by);
    }

    /** What happened. */
    public enum Kind {
        REPORTED,
        REPORTED_AGAIN,
        REOPENED,
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
