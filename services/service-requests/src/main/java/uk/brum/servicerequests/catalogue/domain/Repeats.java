package uk.brum.servicerequests.catalogue.domain;

/**
 * When another report may be about the same thing, and how long a closed one can be added to.
 *
 * @param radiusMetres how near; 0 when nearness says nothing, as with noise from different homes
 * @param withinDays how long ago at most
 * @param updateWindowDays for how many days after closing people may still add to it
 */
public record Repeats(int radiusMetres, int withinDays, int updateWindowDays) {

    static final int MOST_METRES = 1000;
    static final int MOST_DAYS = 730;
}
