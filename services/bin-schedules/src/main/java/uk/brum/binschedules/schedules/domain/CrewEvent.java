package uk.brum.binschedules.schedules.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a crew saw or did.
 *
 * @param id chosen by the crew's device, so that sending again records nothing twice
 * @param date the day of the collection
 * @param uprn the home, for a kind that concerns one
 * @param usrn the street, for a kind that concerns one; digits without padding
 * @param roundId the round, for a kind that concerns one
 * @param returnOn with a delayed round, when the crew comes back
 */
public record CrewEvent(
        String id,
        CrewEventKind kind,
        WasteStream stream,
        LocalDate date,
        @Nullable Uprn uprn,
        @Nullable String usrn,
        @Nullable String roundId,
        @Nullable LocalDate returnOn,
        Instant happenedAt) {

    private static final int LATEST_RETURN_DAYS = 28;

    /** Why it cannot be recorded, in plain words; null when it can. */
    public @Nullable String fault(LocalDate today) {
        if (date.isAfter(today)) {
            return "A crew cannot record something about a day to come.";
        }
        String subject = switch (kind.concerns()) {
            case HOME -> onlyOne(uprn, usrn, roundId) ? null : "Say which home this is about, and only that.";
            case STREET -> onlyOne(usrn, uprn, roundId) ? null : "Say which street this is about, and only that.";
            case ROUND -> onlyOne(roundId, uprn, usrn) ? null : "Say which round this is about, and only that.";
        };
        if (subject != null) {
            return subject;
        }
        if (kind != CrewEventKind.ROUND_DELAYED) {
            return returnOn == null ? null : "Only a delayed round has a date of return.";
        }
        if (returnOn == null || returnOn.isBefore(date)) {
            return "Say when the crew comes back, on the day of the collection or later.";
        }
        return ChronoUnit.DAYS.between(date, returnOn) > LATEST_RETURN_DAYS
                ? "The crew must come back within " + LATEST_RETURN_DAYS + " days."
                : null;
    }

    /** Whether both say the same, whenever they happened. */
    public boolean saysTheSameAs(CrewEvent other) {
        return kind == other.kind
                && stream == other.stream
                && date.equals(other.date)
                && Objects.equals(uprn, other.uprn)
                && Objects.equals(usrn, other.usrn)
                && Objects.equals(roundId, other.roundId)
                && Objects.equals(returnOn, other.returnOn);
    }

    private static boolean onlyOne(@Nullable Object needed, @Nullable Object other, @Nullable Object another) {
        return needed != null && other == null && another == null;
    }
}
