package uk.brum.portal.staff.search;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.checkbinday.PostcodeForm;

/**
 * What was typed into the box, and what it looks like.
 *
 * @param text tidied: references and postcodes in capitals, words with single spaces
 */
record Sought(Kind kind, String text) {

    /** What the services are asked for. */
    enum Kind {
        REQUEST,
        MISSED_BIN,
        COMPLAINT,
        EMAIL,
        PHONE,
        POSTCODE,
        PROPERTY,
        WORDS
    }

    private static final Pattern REFERENCE = Pattern.compile("(SR|MB|CO)[ -]?([0-9A-Z]{4})[ -]?([0-9A-Z]{4})");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("(\\+|0)[0-9 ()-]{4,19}");
    private static final Pattern UPRN = Pattern.compile("[1-9][0-9]{5,11}");

    /** The one thing that says nothing of a person to whoever reads it in an address. */
    boolean isReference() {
        return kind == Kind.REQUEST || kind == Kind.MISSED_BIN || kind == Kind.COMPLAINT;
    }

    /** Reads the box; null when there is too little in it to look for. */
    static @Nullable Sought of(@Nullable String typed) {
        String text =
                typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (text.length() < 2 || text.length() > 200) {
            return null;
        }
        var reference = REFERENCE.matcher(text.toUpperCase(Locale.ROOT));
        if (reference.matches()) {
            Kind kind = switch (reference.group(1)) {
                case "SR" -> Kind.REQUEST;
                case "MB" -> Kind.MISSED_BIN;
                default -> Kind.COMPLAINT;
            };
            return new Sought(kind, reference.group(1) + "-" + reference.group(2) + "-" + reference.group(3));
        }
        String postcode = new PostcodeForm(text).tidy();
        if (postcode != null) {
            return new Sought(Kind.POSTCODE, postcode);
        }
        if (EMAIL.matcher(text).matches()) {
            return new Sought(Kind.EMAIL, text);
        }
        if (PHONE.matcher(text).matches()) {
            return new Sought(Kind.PHONE, text);
        }
        return new Sought(UPRN.matcher(text).matches() ? Kind.PROPERTY : Kind.WORDS, text);
    }
}
