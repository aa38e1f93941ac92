package uk.brum.binschedules.schedules.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A whole postcode in its usual form, for example "B13 8DC". */
public record Postcode(String text) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}");

    /** The postcode in a text of any case, with or without spaces; empty for anything else. */
    public static Optional<Postcode> of(String text) {
        String letters = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(letters).matches()) {
            return Optional.empty();
        }
        int inward = letters.length() - 3;
        return Optional.of(new Postcode(letters.substring(0, inward) + " " + letters.substring(inward)));
    }

    @Override
    public String toString() {
        return text;
    }
}
