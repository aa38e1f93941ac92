package uk.brum.notifications.letters;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values for the ((placeholders)) of one letter. Values are put in once, as they are: a placeholder, a heading or a
 * tag inside a value stays plain text, and line breaks become spaces.
 *
 * @param values by placeholder
 * @param parts which optional parts of the letter are wanted
 * @param lists by placeholder: a bullet that is one of these alone becomes a bullet for each of its values
 */
public record Personalisation(Map<String, String> values, Set<String> parts, Map<String, List<String>> lists) {

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
        var cleanLists = new HashMap<String, List<String>>();
        lists.forEach((name, all) ->
                cleanLists.put(name, all.stream().map(Personalisation::oneLine).toList()));
        lists = Map.copyOf(cleanLists);
    }

    public Personalisation(Map<String, String> values, Set<String> parts) {
        this(values, parts, Map.of());
    }

    /** The bullets of a list, each with its placeholders replaced. */
    List<String> bullets(List<String> items, UnaryOperator<String> as) {
        return items.stream()
                .flatMap(item -> {
                    Matcher alone = PLACEHOLDER.matcher(item);
                    @Nullable List<String> each = alone.matches() ? lists.get(alone.group(1)) : null;
                    return each == null
                            ? Stream.of(fill(item, as))
                            : each.stream().map(as);
                })
                .toList();
    }

    /** The text with each placeholder replaced by what {@code as} makes of its value. */
    String fill(String text, UnaryOperator<String> as) {
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
        missing.removeIf(name -> !values.getOrDefault(name, "").isEmpty()
                || !lists.getOrDefault(name, List.of()).isEmpty());
        if (!missing.isEmpty()) {
            throw new Missing(missing);
        }
    }

    private static String oneLine(String value) {
        String clean = SPACES_AND_CONTROLS.matcher(value).replaceAll(" ").strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
