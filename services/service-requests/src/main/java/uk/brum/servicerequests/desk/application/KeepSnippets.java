package uk.brum.servicerequests.desk.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.desk.domain.Snippet;
import uk.brum.servicerequests.desk.domain.Snippets;
import uk.brum.servicerequests.requests.application.Time;

/** Short answers for the phone: written by supervisors, found by everybody at the desk. */
@Service
public class KeepSnippets {

    private final Snippets snippets;
    private final Time time;

    KeepSnippets(Snippets snippets, Time time) {
        this.snippets = snippets;
        this.time = time;
    }

    /** A short answer as somebody writes it. */
    public record Written(
            String topic, String question, String text, List<String> categories, LocalDate reviewBy, boolean active) {}

    /** Those that have all the words and stand beside the category; null asks for all. */
    public List<Snippet> find(@Nullable String words, @Nullable String category, boolean activeOnly) {
        return snippets.all(activeOnly).stream()
                .filter(one -> words == null || one.has(words))
                .filter(one -> category == null || one.categories().contains(category))
                .toList();
    }

    /** Makes it, or adds a version when something in it is other; the same again changes nothing. */
    public Snippet put(String id, Written written, String by) {
        var now = new Snippet.Version(
                written.question(), written.text(), written.reviewBy(), written.active(), by, time.now());
        while (true) {
            Optional<Snippet> known = snippets.find(id);
            if (known.isEmpty()) {
                snippets.add(new Snippet(
                        id,
                        written.topic(),
                        written.categories(),
                        written.reviewBy(),
                        written.active(),
                        List.of(now),
                        1));
                continue;
            }
            Snippet snippet = known.get();
            if (same(snippet, written) || snippets.save(snippet.changed(written.topic(), written.categories(), now))) {
                return snippets.find(id).orElse(snippet);
            }
        }
    }

    private static boolean same(Snippet snippet, Written written) {
        Snippet.Version present = snippet.present();
        return snippet.topic().equals(written.topic())
                && snippet.categories().equals(written.categories())
                && present.question().equals(written.question())
                && present.text().equals(written.text())
                && present.reviewBy().equals(written.reviewBy())
                && present.active() == written.active();
    }
}
