package uk.brum.portal.checkbinday;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one field of the home page, as it was typed. */
public record PostcodeForm(@Nullable String postcode) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}");

    /**
     * "B13 8DC" from whatever spacing and case was typed, or null when it cannot be a postcode. The letters are not checked
     * further: places knows which postcodes there are.
     */
    public @Nullable String tidy() {
        if (postcode == null || postcode.length() > 40) {
            return null;
        }
        String letters = postcode.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-()]", "");
        if (!SHAPE.matcher(letters).matches()) {
            return null;
        }
        return letters.substring(0, letters.length() - 3) + " " + letters.substring(letters.length() - 3);
    }

    /** The key of what to say when {@link #tidy} finds no postcode. */
    public String complaint() {
        return postcode == null || postcode.isBlank() ? "checkbinday.postcode.empty" : "checkbinday.postcode.shape";
    }
}
