package uk.brum.binschedules.schedules.domain;

import java.util.Optional;

/** Unique Property Reference Number: up to 12 digits without meaning or check digit, often padded with zeros. */
public record Uprn(long value) implements Comparable<Uprn> {

    private static final int MOST_DIGITS = 12;

    /** The number in a text of 1 to 12 ASCII digits; empty for anything else and for zero. */
    public static Optional<Uprn> of(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            value = value * 10 + digit;
        }
        return value == 0 ? Optional.empty() : Optional.of(new Uprn(value));
    }

    @Override
    public int compareTo(Uprn other) {
        return Long.compare(value, other.value);
    }

    /** Digits without padding. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
