package uk.brum.notifications.letters;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values for the ((placeholders)) of one letter. Values are put in once, as they are: a placeholder, a heading or a
 * tag inside a value stays plain text, and line breaks become spaces.
 *
 * @param values by placeholder
 * @param parts which optional parts of the letter are wanted
 */
public record Personalisation(Map<String, String> values, Set<String> parts) {

    static final Pattern PLACEHOLDER = Pattern.compile("\\(\\(([a-z][a-z ]{0,40})\\)\\)");
    private static final Pattern SPACES_AND_CONTROLS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");
    private static final int LONGEST = 1_000;

    /** Something in the template has no value: the letter must not go out. */
    public static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing(Collection<String> names) {
            super("Missing personalisation: " + String.join(", ", names));
        }
    }

    public Personalisation {
        var clean = new HashMap<String, String>();
        values.forEach((name, value) -> clean.put(name, oneLine(value)));
        values = Map.copyOf(clean);
        parts = Set.copyOf(parts);
    }

    /** The text with each placeholder replaced by what {@code as} makes of its value. */
    String fill(String text, java.util.function.UnaryOperator<String> as) {
        Matcher placeholders = PLACEHOLDER.matcher(text);
        var filled = new StringBuilder();
        int done = 0;
        while (placeholders.find()) {
            filled.append(as.apply(text.substring(done, placeholders.start())));
            filled.append(as.apply(value(placeholders.group(1))));
            done = placeholders.end();
        }
        return filled.append(as.apply(text.substring(done))).toString();
    }

    String value(String name) {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new Missing(Set.of(name));
        }
        return value;
    }

    void requireAll(Set<String> names) {
        var missing = new TreeSet<>(names);
        missing.removeIf(name -> !values.getOrDefault(name, "").isEmpty());
        if (!missing.isEmpty()) {
            throw new Missing(missing);
        }
    }

    private static String oneLine(String value) {
        String clean = SPACES_AND_CONTROLS.matcher(value).replaceAll(" ").strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
