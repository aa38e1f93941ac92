package uk.brum.servicerequests.desk.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.brum.servicerequests.desk.application.KeepSnippets;
import uk.brum.servicerequests.desk.domain.Snippet;

/** Short answers for the phone as the desk reads and writes them. */
final class SnippetViews {

    private SnippetViews() {}

    record SnippetRequest(
            @NotNull(message = "Give it a topic")
            @Size(max = 60, message = "Use up to 60 characters")
            @Pattern(regexp = Asked.LINE, message = Asked.LINE_MESSAGE)
            String topic,

            @NotNull(message = "Write the question")
            @Size(max = 200, message = "Use up to 200 characters")
            @Pattern(regexp = Asked.LINE, message = Asked.LINE_MESSAGE)
            String question,

            @NotNull(message = "Write the words to say")
            @Size(max = 2000, message = "Use up to 2,000 characters")
            @Pattern(regexp = Asked.TEXT, message = "Write the words to say")
            String text,

            @NotNull(message = "Say beside which kinds of report it stands")
            @Size(max = 50, message = "Use up to 50 categories")
            List<
                            @NotNull(message = Asked.CODE_MESSAGE)
                            @Pattern(regexp = Asked.CODE, message = Asked.CODE_MESSAGE)
                            @Size(max = 60, message = Asked.CODE_MESSAGE) String>
                    categories,

            @NotNull(message = "Say until when the words count as checked")
            LocalDate reviewBy,

            @NotNull(message = "Say whether it is shown") Boolean active) {

        KeepSnippets.Written written() {
            return new KeepSnippets.Written(topic, question, text, categories, reviewBy, active);
        }
    }

    record VersionView(String question, String text, LocalDate reviewBy, boolean active, String by, Instant at) {

        static VersionView of(Snippet.Version version) {
            return new VersionView(
                    version.question(),
                    version.text(),
                    version.reviewBy(),
                    version.active(),
                    version.by(),
                    version.at());
        }
    }

    record SnippetView(
            String id,
            String topic,
            String question,
            String text,
            List<String> categories,
            LocalDate reviewBy,
            boolean active,
            List<VersionView> history) {

        static SnippetView of(Snippet snippet) {
            return new SnippetView(
                    snippet.id(),
                    snippet.topic(),
                    snippet.present().question(),
                    snippet.present().text(),
                    snippet.categories(),
                    snippet.reviewBy(),
                    snippet.active(),
                    snippet.history().stream().map(VersionView::of).toList());
        }
    }

    record SnippetList(List<SnippetView> items) {}
}
