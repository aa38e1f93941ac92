package uk.brum.places.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Unique Street Reference Number: up to 8 digits.
 *
 * @param number from 1 to 99,999,999
 */
public record Usrn(int number) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,8}");
    private static final int FIRST_SYNTHETIC = 99_000_000;

    /** Reads digits, padded or not; empty when they are not a USRN. */
    public static Optional<Usrn> parse(String text) {
        String digits = text.strip();
        if (!FORM.matcher(digits).matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        return number == 0 ? Optional.empty() : Optional.of(new Usrn(number));
    }

    /** Whether it belongs to the demonstration city. */
    public boolean isSynthetic() {
        return number >= FIRST_SYNTHETIC;
    }

    /** The digits without padding. */
    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
