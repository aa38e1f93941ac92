package uk.brum.servicerequests.desk.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A short answer that staff give on the phone.
 *
 * @param topic what people ask about, for example {@code bins}
 * @param categories codes of the kinds of report beside which it is shown; empty for none
 * @param reviewBy the last day on which the words count as checked, in the United Kingdom
 * @param active whether it is shown
 * @param history who wrote which words when, oldest first; the last are the present ones
 */
public record Snippet(
        String id,
        String topic,
        List<String> categories,
        LocalDate reviewBy,
        boolean active,
        List<Version> history,
        long version) {

    /** @param question as a caller asks it @param text the words to say */
    public record Version(String question, String text, LocalDate reviewBy, boolean active, String by, Instant at) {}

    public Snippet {
        categories = List.copyOf(categories);
        history = List.copyOf(history);
    }

    public Version present() {
        return history.getLast();
    }

    /** The same with other words, another date or another state; what was before stays in the history. */
    public Snippet changed(String newTopic, List<String> newCategories, Version now) {
        List<Version> longer = new ArrayList<>(history);
        longer.add(now);
        return new Snippet(id, newTopic, newCategories, now.reviewBy(), now.active(), longer, version);
    }

    /** Whether each of the words stands somewhere in it. */
    public boolean has(String words) {
        String all = (topic + " " + present().question() + " " + present().text()).toLowerCase(Locale.UK);
        return words.strip()
                .toLowerCase(Locale.UK)
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
                .allMatch(all::contains);
    }
}
