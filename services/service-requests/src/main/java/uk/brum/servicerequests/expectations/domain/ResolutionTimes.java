package uk.brum.servicerequests.expectations.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measured times and what was rolled up from them. */
public interface ResolutionTimes {

    /** A category in a ward, or with null in the whole city. */
    record Key(String category, @Nullable String ward) {}

    /**
     * What there is to say of one request.
     *
     * @param time how long it took; null when it is not done, or not any more
     */
    record Result(String reference, Key where, @Nullable Measured time) {}

    /** Each replaces what was said of the same request before. */
    void keep(Collection<Result> results);

    /** The newest that were done since, newest first. */
    List<Measured> since(Key where, Instant since, int limit);

    /** Asks for new rollups. */
    void changed(Collection<Key> where);

    /** Rollups asked for; each is given to one of those who ask at the same time. */
    List<Key> takeChanged(int limit);

    void save(Rollup rollup);

    Optional<Rollup> find(Key where);

    /** Those of these that there are, in no order. */
    List<Rollup> find(Collection<Key> where);

    /** The city's rollup of every category. */
    List<Rollup> ofTheCity();
}
