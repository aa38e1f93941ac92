package uk.brum.servicerequests.requests.domain;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a request stands to others.
 *
 * @param earlier an earlier, closed request of the same thing that this one follows on from
 * @param duplicateOf the request under which it is dealt with
 * @param splitFrom the request that it was once part of
 * @param incident the mass incident whose answer it shares
 * @param isIncident whether it is itself a mass incident that others may join
 * @param related others that staff keep an eye on together
 */
public record Links(
        @Nullable Reference earlier,
        @Nullable Reference duplicateOf,
        @Nullable Reference splitFrom,
        @Nullable Reference incident,
        boolean isIncident,
        Set<Reference> related) {

    public static final Links NONE = new Links(null, null, null, null, false, Set.of());
    static final int MOST_RELATED = 50;

    public Links {
        related = Set.copyOf(related);
    }

    /** Following on from an earlier, closed request. */
    public static Links following(Reference earlier) {
        return new Links(earlier, null, null, null, false, Set.of());
    }

    /** One part of what was reported together. */
    public static Links partOf(Reference whole) {
        return new Links(null, null, whole, null, false, Set.of());
    }

    /** A mass incident. */
    public static Links asIncident() {
        return new Links(null, null, null, null, true, Set.of());
    }

    Links duplicateOf(@Nullable Reference other) {
        return new Links(earlier, other, splitFrom, incident, isIncident, related);
    }

    Links inIncident(@Nullable Reference other) {
        return new Links(earlier, duplicateOf, splitFrom, other, isIncident, related);
    }

    Links with(Reference other) {
        Set<Reference> more = new TreeSet<>(related);
        more.add(other);
        return new Links(earlier, duplicateOf, splitFrom, incident, isIncident, more);
    }
}
