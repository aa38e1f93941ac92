package uk.brum.portal.staff.queues;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which requests a queue shows, with the names that service-requests has for it. */
record QueueFilter(
        @Nullable String team,
        @Nullable String assignee,
        @Nullable String priority,
        @Nullable String clock,
        @Nullable String category,
        @Nullable String order) {

    /** What nobody has taken yet, by what is due first. */
    static final QueueFilter UNASSIGNED = new QueueFilter(null, "none", null, null, null, "due");

    boolean empty() {
        return parameters().isEmpty();
    }

    /** The parameters that were chosen; what cannot be a value of them is left out. */
    Map<String, String> parameters() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "team", team, "[a-z0-9]+(-[a-z0-9]+)*");
        put(chosen, "assignee", assignee, "[A-Za-z0-9._-]{1,100}");
        put(chosen, "priority", priority, "[1-5]");
        put(chosen, "clock", clock, "overdue|due-today|paused|held");
        put(chosen, "category", category, "[a-z0-9]+(-[a-z0-9]+)*");
        put(chosen, "order", order, "due|newest|oldest|updated");
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value, String shape) {
        String text = value == null ? "" : value.strip();
        if (text.length() <= 100 && text.matches(shape)) {
            chosen.put(name, text);
        }
    }

    /** "team=highways&clock=overdue", as addresses and saved views have it. */
    String query() {
        return parameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
