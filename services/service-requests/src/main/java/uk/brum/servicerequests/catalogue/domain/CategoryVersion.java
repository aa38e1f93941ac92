package uk.brum.servicerequests.catalogue.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A category as it is from a day on. Versions are only ever added; the one of the latest day that has come is in force,
 * and of several for the same day the one of the highest revision.
 *
 * @param from first day in force, in London
 * @param revision counts the versions of the category, from 1
 * @param withdrawn whether nothing can be reported under it from that day on
 */
public record CategoryVersion(Category category, LocalDate from, int revision, boolean withdrawn, Made made) {

    /**
     * Who made it, when, and why.
     *
     * @param by the person's id; {@code product}, a space and its edition for what came with the product
     */
    public record Made(String by, Instant at, String why) {}

    boolean goesBefore(CategoryVersion other) {
        int byDay = from.compareTo(other.from);
        return byDay > 0 || byDay == 0 && revision > other.revision;
    }
}
