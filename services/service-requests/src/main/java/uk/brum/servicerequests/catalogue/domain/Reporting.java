package uk.brum.servicerequests.catalogue.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a report of a category needs and who may see it.
 *
 * @param anonymousAllowed whether it can be reported without saying who one is
 * @param season when it can be reported; all year when null
 * @param waitingWaste whether what is reported may only be waiting for a collection that somebody booked or that is due
 */
public record Reporting(
        Form form,
        Visibility visibility,
        boolean anonymousAllowed,
        @Nullable Season season,
        Repeats repeats,
        boolean waitingWaste) {}
