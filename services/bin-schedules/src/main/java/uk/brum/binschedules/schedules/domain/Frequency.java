package uk.brum.binschedules.schedules.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a round collects. */
public enum Frequency {
    WEEKLY(1),
    FORTNIGHTLY(2),
    THREE_WEEKLY(3),
    FOUR_WEEKLY(4);

    private final int weeks;

    Frequency(int weeks) {
        this.weeks = weeks;
    }

    /** Days from one collection to the next. */
    public int days() {
        return 7 * weeks;
    }

    /** The name in contracts and files, for example {@code three-weekly}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The frequency of a code, empty for an unknown one. */
    public static Optional<Frequency> of(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(frequency -> frequency.code().equals(wanted))
                .findFirst();
    }
}
