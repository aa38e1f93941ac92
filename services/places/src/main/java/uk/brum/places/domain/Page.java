package uk.brum.places.domain;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next where the next part starts; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /**
     * Which part is wanted.
     *
     * @param limit most items of it
     * @param after {@link Page#next()} of the part before
     */
    public record Wanted(int limit, Optional<String> after) {}
}
