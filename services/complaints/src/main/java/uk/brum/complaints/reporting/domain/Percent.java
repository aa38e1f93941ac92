package uk.brum.complaints.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares of a whole. */
final class Percent {

    private Percent() {}

    /** To one place, halves up; null when the whole is nothing. */
    static @Nullable Double of(long part, long whole) {
        return whole == 0
                ? null
                : Double.valueOf(BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .doubleValue());
    }
}
