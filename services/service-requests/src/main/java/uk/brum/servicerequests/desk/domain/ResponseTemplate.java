package uk.brum.servicerequests.desk.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that staff use again and again, for a category and a state.
 *
 * @param category code of the category; null for all
 * @param state the status that the words go with; null for any
 * @param active whether it is offered
 * @param history who wrote which words when, oldest first; the last are the present ones
 */
public record ResponseTemplate(
        String id,
        String name,
        @Nullable String category,
        @Nullable String state,
        boolean active,
        List<Version> history,
        long version) {

    /** What a template can say about a request. */
    public static final Set<String> PLACEHOLDERS = Set.of("reference", "category", "place", "status", "due date");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\(\\(([^()]{1,60})\\)\\)");

    public record Version(String text, boolean active, String by, Instant at) {}

    public ResponseTemplate {
        history = List.copyOf(history);
    }

    public String text() {
        return history.getLast().text();
    }

    /** The same with other words, or switched on or off; what was before stays in the history. */
    public ResponseTemplate changed(String newText, boolean nowActive, String by, Instant at) {
        List<Version> longer = new java.util.ArrayList<>(history);
        longer.add(new Version(newText, nowActive, by, at));
        return new ResponseTemplate(id, name, category, state, nowActive, longer, version);
    }

    /** Placeholders that no request can fill. */
    public static Set<String> unknownIn(String text) {
        Set<String> unknown = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).forEach(unknown::add);
        unknown.removeAll(PLACEHOLDERS);
        return unknown;
    }

    /** The words for one request. A value is put in as it is: a placeholder inside it stays text. */
    public String fill(Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text())
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
