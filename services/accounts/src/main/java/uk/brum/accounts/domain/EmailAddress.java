package uk.brum.accounts.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An email address as a person typed it, without the spaces around it.
 *
 * @param value at most 254 characters (RFC 5321), with one {@code @} and a dot in the domain
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]{1,190}\\.[\\p{L}\\p{N}-]{2,63}");

    /** The address in {@code text}, if it is one. */
    public static Optional<EmailAddress> of(String text) {
        String clean = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        boolean fits = clean.length() <= LONGEST && SHAPE.matcher(clean).matches() && !clean.contains("..");
        return fits ? Optional.of(new EmailAddress(clean)) : Optional.empty();
    }

    /** The form under which an address has one account: case does not count, as no provider of today lets it count. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "email address"; // never in a log
    }
}
