package uk.brum.portal.staff.queues;

import feign.FeignException;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Part;
import uk.brum.portal.staff.ForStaff;
import uk.brum.portal.staff.Kinds;

/** The queue that was asked for, and the ways to another. */
@Controller
@ForStaff
class QueueController {

    private static final int A_PAGE = 50;

    private final Desk desk;
    private final Kinds kinds;

    QueueController(Desk desk, Kinds kinds) {
        this.desk = desk;
        this.kinds = kinds;
    }

    /** The queues that everybody has, with their parameters. */
    enum Known {
        UNASSIGNED("assignee=none&order=due"),
        MINE("assignee=me&order=due"),
        OVERDUE("clock=overdue"),
        TODAY("clock=due-today"),
        PAUSED("clock=paused"),
        HELD("clock=held");

        private final String query;

        Known(String query) {
            this.query = query;
        }

        public String query() {
            return query;
        }

        public String key() {
            return "staff.queues.known." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /** What the queue of a query is called; all that have no name of their own are "Queues". */
        static String key(String query) {
            return Arrays.stream(values())
                    .filter(one -> one.query.equals(query))
                    .map(Known::key)
                    .findFirst()
                    .orElse("staff.queues.title");
        }
    }

    @GetMapping("/staff/queues")
    String show(
            @ModelAttribute("filter") QueueFilter asked,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @ModelAttribute("selected") QueueActionsController.Selection selected,
            @ModelAttribute("view") QueueActionsController.ViewForm view,
            Principal me,
            Model model) {
        model.addAttribute("me", me.getName());
        QueueFilter filter = asked.empty() ? QueueFilter.UNASSIGNED : asked;
        Map<String, String> query = new LinkedHashMap<>(filter.parameters());
        query.put("limit", String.valueOf(A_PAGE));
        if (cursor != null && cursor.matches("[A-Za-z0-9_-]{1,200}")) {
            query.put("cursor", cursor);
        }
        model.addAttribute("filter", filter);
        model.addAttribute("choices", kinds.known());
        model.addAttribute("query", filter.query());
        model.addAttribute("known", List.of(Known.values()));
        model.addAttribute("page", Part.of(() -> page(query)));
        Part<List<Desk.View>> views = Part.of(() -> desk.views().items());
        model.addAttribute("views", views);
        model.addAttribute("here", Known.key(filter.query()));
        model.addAttribute("saved", named(views.orElse(List.of()), filter.query()));
        model.addAttribute("further", cursor != null);
        return "staff/queues/queue";
    }

    private static @Nullable String named(List<Desk.View> views, String query) {
        return views.stream()
                .filter(one -> one.query().equals(query))
                .map(Desk.View::name)
                .findFirst()
                .orElse(null);
    }

    /** A cursor that is over begins again. */
    private Desk.Page page(Map<String, String> query) {
        try {
            return desk.list(query);
        } catch (FeignException.UnprocessableEntity e) {
            query.remove("cursor");
            return desk.list(query);
        }
    }

    @GetMapping("/staff/shortcuts")
    String shortcuts() {
        return "staff/queues/shortcuts";
    }
}
