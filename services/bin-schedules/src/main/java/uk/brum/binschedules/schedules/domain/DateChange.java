package uk.brum.binschedules.schedules.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the collections that a rule plans for one date and stream, in a scope. The weeks after it are never
 * shifted (Birmingham at Christmas 2021: a skipped fortnightly collection came four weeks after the one before).
 *
 * @param date the planned date
 * @param reason for residents; empty when withdrawn
 * @param sideWasteSacks extra sacks taken at the next collection that happens; 0 = none
 * @param revision rises with each change of the same date, stream and scope, from 1
 * @param withdrawn whether it was taken back; it stays on record so that calendars see a newer revision
 */
public record DateChange(
        Scope scope,
        LocalDate date,
        WasteStream stream,
        Treatment treatment,
        String reason,
        int sideWasteSacks,
        long revision,
        Instant changedAt,
        boolean withdrawn)
        implements Decision<DateChange> {

    /** A collection may be moved by at most this many days. */
    public static final int FURTHEST_MOVE_DAYS = 28;

    public static final int MOST_SACKS = 20;

    /** What becomes of the planned collections. */
    public sealed interface Treatment {
        /** They stay, although a wider change says otherwise. */
        record Normal() implements Treatment {}

        /** They do not happen. */
        record Skipped() implements Treatment {}

        /** They happen on another date. */
        record Moved(LocalDate to) implements Treatment {}
    }

    /** The date to which it is moved, null when it is not. */
    public @Nullable LocalDate movedTo() {
        return treatment instanceof Treatment.Moved(LocalDate to) ? to : null;
    }

    /** Identifies date, stream and scope. */
    @Override
    public String id() {
        return id(date, stream, scope);
    }

    /** Identifies a date, stream and scope. */
    public static String id(LocalDate date, WasteStream stream, Scope scope) {
        return date + "/" + stream.code() + "/" + scope.text();
    }

    @Override
    public @Nullable String fault() {
        LocalDate to = movedTo();
        if (to == null) {
            return null;
        }
        if (to.equals(date)) {
            return "Say a date other than the planned date.";
        }
        return Math.abs(ChronoUnit.DAYS.between(date, to)) > FURTHEST_MOVE_DAYS
                ? "A collection can be moved by up to " + FURTHEST_MOVE_DAYS + " days."
                : null;
    }

    @Override
    public boolean saysTheSameAs(DateChange other) {
        return id().equals(other.id())
                && treatment.equals(other.treatment)
                && reason.equals(other.reason)
                && sideWasteSacks == other.sideWasteSacks
                && withdrawn == other.withdrawn;
    }

    @Override
    public DateChange asRevision(long number, Instant at) {
        return new DateChange(scope, date, stream, treatment, reason, sideWasteSacks, number, at, withdrawn);
    }
}
