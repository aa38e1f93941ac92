package uk.brum.servicerequests.duplicates.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Point;

/** The booked collections of large items that the council's booking system told of. */
public interface BookedCollections {

    /** Farther than a house front and its pavement, and nearer than the house after next. */
    int NEAR_METRES = 30;

    /** Stores bookings; one that is there is changed. */
    void store(List<BookedCollection> bookings);

    /**
     * Those close to a point or for a property, by date.
     *
     * @param from the first date of collection
     * @param to the last one
     */
    List<BookedCollection> around(@Nullable Point point, @Nullable String uprn, LocalDate from, LocalDate to);
}
