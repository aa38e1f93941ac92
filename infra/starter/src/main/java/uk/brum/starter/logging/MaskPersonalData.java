package uk.brum.starter.logging;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Replaces e-mail addresses, phone numbers, postcodes, national insurance numbers and tokens in every text that is
 * logged. The last line of defence: code does not log personal data in the first place.
 */
public final class MaskPersonalData implements StructuredLoggingJsonMembersCustomizer<Object> {

    private record Mask(Pattern pattern, String replacement) {}

    private static final List<Mask> MASKS = List.of(
            new Mask(Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.?[\\w-]*"), "[token]"),
            new Mask(Pattern.compile("(?i)(bearer|basic)\\s+[\\w.~+/=-]+"), "$1 [token]"),
            new Mask(Pattern.compile("(?i)((?:password|secret|token|code)\\s*[=:]\\s*)[^\\s,;&\"]+"), "$1[secret]"),
            new Mask(Pattern.compile("[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+"), "[e-mail]"),
            new Mask(Pattern.compile("(?i)\\b[A-CEGHJ-PR-TW-Z]{2} ?(?:\\d{2} ?){3}[A-D]\\b"), "[ni-number]"),
            new Mask(Pattern.compile("(?<![\\w.-])(?:\\+44 ?|0)(?:\\d[ -]?){9}\\d(?![\\w-])"), "[phone]"),
            new Mask(Pattern.compile("(?i)\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}\\b"), "[postcode]"));

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor((path, value) -> value instanceof String text ? mask(text) : value);
    }

    /** The text with every recognised piece of personal data replaced by its kind in brackets. */
    public static String mask(String text) {
        String masked = text;
        for (Mask mask : MASKS) {
            masked = mask.pattern().matcher(masked).replaceAll(mask.replacement());
        }
        return masked;
    }
}
