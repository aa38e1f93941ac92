package uk.brum.binschedules.schedules.domain;

import java.util.List;
import java.util.Optional;

/** All homes from which something is collected. */
public interface Homes {

    /** A home by its number. Most answers come from memory; the same plan and ward give the same {@link Home}. */
    Optional<Home> find(Uprn uprn);

    /** What homes of that plan in that ward have in common; empty when there is no such plan. */
    Optional<Home> ofPlan(String planId, String wardCode);

    /**
     * Homes of a postcode, in the order of their numbers.
     *
     * @param after the last one of the page before, or 0
     * @param limit at most that many
     */
    List<At> inPostcode(Postcode postcode, long after, int limit);

    /** A home and its number. */
    record At(Uprn uprn, Home home) {}
}
