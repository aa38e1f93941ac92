package uk.brum.servicerequests.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.desk.application.KeepSnippets;
import uk.brum.servicerequests.desk.domain.Snippet;
import uk.brum.starter.security.Caller;

/** Short answers for the phone. The id is made by the client, so sending one again does no harm. */
@RestController
@RequestMapping("/api/requests/v1/desk/snippets")
class SnippetsController {

    private final KeepSnippets snippets;

    SnippetsController(KeepSnippets snippets) {
        this.snippets = snippets;
    }

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

            @NotNull(message = "Say whether it is shown") Boolean active) {}

    record VersionView(String question, String text, LocalDate reviewBy, boolean active, String by, Instant at) {}

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
                    snippet.history().stream()
                            .map(one -> new VersionView(
                                    one.question(), one.text(), one.reviewBy(), one.active(), one.by(), one.at()))
                            .toList());
        }
    }

    record SnippetList(List<SnippetView> items) {}

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @GetMapping
    ResponseEntity<SnippetList> list(
            @RequestParam(required = false)
                    @Size(min = 2, max = 100, message = "Use 2 to 100 characters")
                    @Pattern(regexp = Asked.LINE, message = Asked.LINE_MESSAGE)
                    @Nullable
                    String q,
            @RequestParam(required = false)
                    @Pattern(regexp = Asked.CODE, message = Asked.CODE_MESSAGE)
                    @Size(max = 60, message = Asked.CODE_MESSAGE)
                    @Nullable
                    String category,
            @RequestParam(defaultValue = "true") boolean active) {
        return privately(new SnippetList(
                snippets.find(q, category, active).stream().map(SnippetView::of).toList()));
    }

    @PreAuthorize("hasRole('SUPERVISOR')")
    @PutMapping("/{snippetId}")
    ResponseEntity<SnippetView> put(
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String snippetId,
            @Valid @RequestBody SnippetRequest request,
            Caller caller) {
        return privately(SnippetView.of(snippets.put(
                snippetId,
                new KeepSnippets.Written(
                        request.topic(),
                        request.question(),
                        request.text(),
                        request.categories(),
                        request.reviewBy(),
                        request.active()),
                caller.id())));
    }

    private static <T> ResponseEntity<T> privately(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
