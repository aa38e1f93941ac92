package uk.brum.binschedules.missed.domain;

import java.time.LocalDate;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.domain.WasteStream;

/**
 * What a report is about; one open report for each.
 *
 * @param date the day on which the collection should have happened
 */
public record MissedSlot(Uprn uprn, WasteStream stream, LocalDate date) {}
