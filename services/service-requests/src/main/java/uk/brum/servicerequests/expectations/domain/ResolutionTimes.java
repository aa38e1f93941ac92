package uk.brum.servicerequests.expectations.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measured times and what was rolled up from them. */
public interface ResolutionTimes {

    /** A category in a ward, or with null in the whole city. */
    record Key(String category, @Nullable String ward) {}

    /** The request was done; measuring it again replaces what was measured before. */
    void measured(String reference, Key where, Measured time);

    /** The request is not done after all: nothing is measured of it. */
    void forget(String reference);

    /** The newest that were done since, newest first. */
    List<Measured> since(Key where, Instant since, int limit);

    /** Asks for a new rollup. */
    void changed(Key where);

    /** Rollups asked for; each is given to one of those who ask at the same time. */
    List<Key> takeChanged(int limit);

    void save(Rollup rollup);

    Optional<Rollup> find(Key where);

    /** The city's rollup of every category. */
    List<Rollup> ofTheCity();
}
