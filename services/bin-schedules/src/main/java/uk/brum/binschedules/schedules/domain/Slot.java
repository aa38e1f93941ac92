package uk.brum.binschedules.schedules.domain;

import java.time.LocalDate;

/**
 * A planned collection of a home. It stays the same thing when it is moved, cancelled or restored.
 *
 * @param planned the date that the rule plans
 */
public record Slot(WasteStream stream, LocalDate planned) {

    /** For example {@code residual-2026-11-23}; unique in a home. */
    public String id() {
        return stream.code() + "-" + planned;
    }
}
