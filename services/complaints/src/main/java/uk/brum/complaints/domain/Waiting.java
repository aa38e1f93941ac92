package uk.brum.complaints.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Complaints that wait for something to be done by itself, in the order in which it is due. */
@FunctionalInterface
public interface Waiting {

    /** One of them. @param due null where the order is that of the references alone */
    record Place(ComplaintId id, @Nullable Instant due) {}

    /** The next ones behind a place. @param place null for the front */
    List<Place> behind(@Nullable Place place, int most);
}
