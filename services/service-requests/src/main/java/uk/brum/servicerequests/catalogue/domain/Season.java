package uk.brum.servicerequests.catalogue.domain;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The part of each year in which a category can be reported; it may run over New Year.
 *
 * @param from first day
 * @param to last day, included
 * @param otherwise what people are told outside it
 */
public record Season(MonthDay from, MonthDay to, String otherwise) {

    /** Whether the day lies in it. */
    public boolean includes(LocalDate day) {
        MonthDay of = MonthDay.from(day);
        boolean notBefore = !of.isBefore(from);
        boolean notAfter = !of.isAfter(to);
        return from.isAfter(to) ? notBefore || notAfter : notBefore && notAfter;
    }
}
