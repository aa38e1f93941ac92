package uk.brum.servicerequests.duplicates.domain;

import java.time.LocalDate;

/**
 * A reason why waste may lie somewhere without being dumped.
 *
 * @param kind what it waits for, for example {@code bin-collection}
 * @param message for residents
 * @param date when it is, or was to be, collected
 */
public record WaitingWaste(String kind, String message, LocalDate date) {}
