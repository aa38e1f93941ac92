package uk.brum.places.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The nine characters by which the Office for National Statistics names a ward. Names are no key: sources differ in them.
 *
 * @param value for example {@code E05011154}
 */
public record WardCode(String value) implements Comparable<WardCode> {

    private static final Pattern FORM = Pattern.compile("[EWSN][0-9]{8}");

    /** Reads a code in any case; empty when it is not one. */
    public static Optional<WardCode> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(code).matches() ? Optional.of(new WardCode(code)) : Optional.empty();
    }

    @Override
    public int compareTo(WardCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
