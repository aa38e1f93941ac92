package uk.brum.servicerequests.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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
import uk.brum.servicerequests.desk.application.KeepTemplates;
import uk.brum.servicerequests.desk.domain.ResponseTemplate;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.starter.security.Caller;

/** Words that staff use again and again. A template's id is made by the client, so sending it again does no harm. */
@RestController
@RequestMapping("/api/requests/v1/desk/templates")
class TemplatesController {

    private final KeepTemplates templates;

    TemplatesController(KeepTemplates templates) {
        this.templates = templates;
    }

    /** Name, category and state count when it is new; later only the words and whether it is offered change. */
    record TemplateRequest(
            @NotNull(message = "Give it a name")
            @Size(max = 100, message = "Use up to 100 characters")
            @Pattern(regexp = Asked.LINE, message = Asked.LINE_MESSAGE)
            String name,

            @Pattern(regexp = Asked.CODE, message = Asked.CODE_MESSAGE)
            @Size(max = 60, message = Asked.CODE_MESSAGE)
            @Nullable
            String category,

            @Pattern(regexp = Asked.CODE, message = Asked.CODE_MESSAGE)
            @Size(max = 40, message = Asked.CODE_MESSAGE)
            @Nullable
            String state,

            @NotNull(message = "Write the words")
            @Size(max = 4000, message = "Use up to 4,000 characters")
            @Pattern(regexp = Asked.TEXT, message = "Write the words")
            String text,

            @NotNull(message = "Say whether it is offered") Boolean active) {}

    record VersionView(String text, boolean active, String by, Instant at) {}

    record TemplateView(
            String id,
            String name,
            @Nullable String category,
            @Nullable String state,
            boolean active,
            String text,
            List<VersionView> history) {

        static TemplateView of(ResponseTemplate template) {
            return new TemplateView(
                    template.id(),
                    template.name(),
                    template.category(),
                    template.state(),
                    template.active(),
                    template.text(),
                    template.history().stream()
                            .map(version ->
                                    new VersionView(version.text(), version.active(), version.by(), version.at()))
                            .toList());
        }
    }

    record TemplateList(List<TemplateView> items) {}

    record FilledView(String text) {}

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @GetMapping
    ResponseEntity<TemplateList> list(
            @RequestParam(required = false) @Pattern(regexp = Asked.CODE, message = Asked.CODE_MESSAGE) @Nullable
                    String category,
            @RequestParam(required = false) @Pattern(regexp = Asked.CODE, message = Asked.CODE_MESSAGE) @Nullable
                    String state,
            @RequestParam(defaultValue = "true") boolean active) {
        return Asked.privately(new TemplateList(templates.of(category, state, active).stream()
                .map(TemplateView::of)
                .toList()));
    }

    @PreAuthorize("hasRole('SUPERVISOR')")
    @PutMapping("/{templateId}")
    ResponseEntity<TemplateView> put(
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String templateId,
            @Valid @RequestBody TemplateRequest request,
            Caller caller) {
        return Asked.privately(TemplateView.of(templates.put(
                templateId,
                new KeepTemplates.Written(
                        request.name(), request.category(), request.state(), request.text(), request.active()),
                caller.id())));
    }

    /** The words for one request. */
    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @GetMapping("/{templateId}/text/{reference}")
    ResponseEntity<FilledView> text(
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String templateId,
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference) {
        return Asked.privately(new FilledView(templates.fill(templateId, new Reference(reference))));
    }
}
