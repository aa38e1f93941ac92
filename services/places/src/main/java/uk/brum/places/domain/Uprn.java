package uk.brum.places.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Unique Property Reference Number: up to 12 digits without a meaning or a check digit, mandatory in the public sector since
 * July 2020. Files often pad it with zeros; the number is the same.
 *
 * @param number from 1 to 999,999,999,999
 */
public record Uprn(long number) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,12}");
    private static final long FIRST_SYNTHETIC = 990_000_000_000L;

    /** Reads digits, padded or not; empty when they are not a UPRN. */
    public static Optional<Uprn> parse(String text) {
        String digits = text.strip();
        if (!FORM.matcher(digits).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(digits);
        return number == 0 ? Optional.empty() : Optional.of(new Uprn(number));
    }

    /** Whether it belongs to the demonstration city; no authority has been given numbers in that range. */
    public boolean isSynthetic() {
        return number >= FIRST_SYNTHETIC;
    }

    /** The digits without padding. */
    @Override
    public String toString() {
        return Long.toString(number);
    }
}
