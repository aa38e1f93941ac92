package uk.brum.servicerequests.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
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
import uk.brum.starter.security.Caller;

/** Short answers for the phone. The id is made by the client, so sending one again does no harm. */
@RestController
@RequestMapping("/api/requests/v1/desk/snippets")
class SnippetsController {

    private final KeepSnippets snippets;

    SnippetsController(KeepSnippets snippets) {
        this.snippets = snippets;
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @GetMapping
    ResponseEntity<SnippetViews.SnippetList> list(
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
        return Asked.privately(new SnippetViews.SnippetList(snippets.find(q, category, active).stream()
                .map(SnippetViews.SnippetView::of)
                .toList()));
    }

    @PreAuthorize("hasRole('SUPERVISOR')")
    @PutMapping("/{snippetId}")
    ResponseEntity<SnippetViews.SnippetView> put(
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String snippetId,
            @Valid @RequestBody SnippetViews.SnippetRequest request,
            Caller caller) {
        return Asked.privately(SnippetViews.SnippetView.of(snippets.put(snippetId, request.written(), caller.id())));
    }
}
