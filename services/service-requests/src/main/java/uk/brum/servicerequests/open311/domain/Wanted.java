package uk.brum.servicerequests.open311.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are asked for.
 *
 * @param references these and no others; overrides everything else when it is not empty
 * @param services codes of services; empty for all
 * @param open true for open ones, false for closed ones, null for both
 * @param span by the moment of the report
 * @param page which page, from 0
 * @param size how many on a page, at most {@value #MOST}
 */
public record Wanted(
        Set<String> references,
        Set<String> services,
        @Nullable Boolean open,
        Span span,
        int page,
        int size) {

    /** As many as one answer may have (GeoReport v2, Response Volume). */
    public static final int MOST = 1_000;

    /** How many come before the page. */
    public long skip() {
        return (long) page * size;
    }
}
