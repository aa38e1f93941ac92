package uk.brum.places.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A postcode in the form {@code B13 8DS}. The rule is that of the GOV.UK note "Bulk data transfer" of 12 November 2015, with
 * its alternatives grouped (as printed, its anchors bind to the first and the last of them only) and its single space put
 * where it belongs. The note does not look at the last two letters, and neither does this: the demonstration city's
 * postcodes end in letters that real ones never end in.
 *
 * @param value upper case, one space before the last three characters
 */
public record Postcode(String value) {

    private static final Pattern FORM = Pattern.compile(
            "(GIR0AA|([A-Z][0-9]{1,2}|[A-Z][A-HJ-Y][0-9]{1,2}|[A-Z][0-9][A-Z]|[A-Z][A-HJ-Y][0-9]?[A-Z])[0-9][A-Z]{2})");
    private static final int INWARD = 3;

    /** Reads a postcode as people type it: any case, with or without spaces. Empty when it is not one. */
    public static Optional<Postcode> parse(String text) {
        String compact = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(compact).matches()) {
            return Optional.empty();
        }
        int split = compact.length() - INWARD;
        return Optional.of(new Postcode(compact.substring(0, split) + " " + compact.substring(split)));
    }

    /** The part before the space, for example {@code B13}. */
    public String outward() {
        return value.substring(0, value.indexOf(' '));
    }

    /** Without the space, for example {@code B138DS}. */
    public String compact() {
        return value.replace(" ", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
