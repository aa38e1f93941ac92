package uk.brum.servicerequests.duplicates.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Point;

/**
 * A collection of large items that somebody has booked with the council: a quarter of what is reported as dumped in this
 * city waits for one, by the council's own count. Who booked it is not known here.
 *
 * @param reference the booking's, in the system that it was made in
 * @param uprn the property, without leading zeros
 * @param point where the property is; null when only the property is known
 * @param date the day of the collection in Birmingham
 * @param items as they were booked; for staff alone
 */
public record BookedCollection(
        String reference, @Nullable String uprn, @Nullable Point point, LocalDate date, String items, State state) {

    /** What the booking system said last. */
    public enum State {
        BOOKED,
        COLLECTED,
        NOT_COLLECTED,
        CANCELLED;

        /** As files and the API have it: {@code not-collected}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }
    }

    /** Whether what was booked is, or was to be, taken, and nobody has said that it was. */
    public boolean waits() {
        return state == State.BOOKED || state == State.NOT_COLLECTED;
    }
}
