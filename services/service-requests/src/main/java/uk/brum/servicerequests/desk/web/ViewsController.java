package uk.brum.servicerequests.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.desk.domain.DeskRefusal;
import uk.brum.servicerequests.desk.domain.DeskRefused;
import uk.brum.servicerequests.desk.domain.SavedView;
import uk.brum.servicerequests.desk.domain.SavedViews;
import uk.brum.starter.security.Caller;

/** Questions that staff ask again and again: parameters of the desk's list under a name. */
@RestController
@RequestMapping("/api/requests/v1/desk/views")
@PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
class ViewsController {

    private static final String QUERY =
            "(?:(?:q|person|name|team|assignee|priority|clock|status|category|ward|order)=[^&=#\\x00-\\x20]{1,200}(?:&(?!$))?){1,11}";

    private final SavedViews views;
    private final Clock clock;

    ViewsController(SavedViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    record ViewRequest(
            @NotNull(message = "Give it a name")
            @Size(max = 100, message = "Use up to 100 characters")
            @Pattern(regexp = Asked.LINE, message = Asked.LINE_MESSAGE)
            String name,

            @NotNull(message = "Say what the view asks")
            @Size(max = 500, message = "Use up to 500 characters")
            @Pattern(
                    regexp = QUERY,
                    message = "Use the parameters of the list, for example team=highways&clock=overdue")
            String query,

            @NotNull(message = "Say whether colleagues see it")
            Boolean shared) {}

    record View(String id, String name, String query, boolean shared, boolean mine) {}

    record ViewList(List<View> items) {}

    @GetMapping
    ResponseEntity<ViewList> list(Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ViewList(views.seenBy(caller.id()).stream()
                        .map(view -> shown(view, caller))
                        .toList()));
    }

    @PutMapping("/{viewId}")
    ResponseEntity<View> put(
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String viewId,
            @Valid @RequestBody ViewRequest request,
            Caller caller) {
        SavedView view =
                new SavedView(viewId, caller.id(), request.name(), request.query(), request.shared(), clock.instant());
        views.add(view);
        return views.seenBy(caller.id()).stream()
                .filter(seen -> seen.id().equals(viewId))
                .findFirst()
                .map(seen ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown(seen, caller)))
                .orElseThrow(() -> new DeskRefused(new DeskRefusal.ViewUnknown()));
    }

    @DeleteMapping("/{viewId}")
    ResponseEntity<Void> remove(
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String viewId, Caller caller) {
        if (!views.remove(caller.id(), viewId)) {
            throw new DeskRefused(new DeskRefusal.ViewUnknown());
        }
        return ResponseEntity.noContent().build();
    }

    private static View shown(SavedView view, Caller caller) {
        return new View(
                view.id(),
                view.name(),
                view.query(),
                view.shared(),
                view.owner().equals(caller.id()));
    }
}
