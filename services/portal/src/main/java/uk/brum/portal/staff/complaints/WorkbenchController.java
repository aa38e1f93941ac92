package uk.brum.portal.staff.complaints;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Part;
import uk.brum.portal.staff.ForStaff;
import uk.brum.portal.staff.Spreadsheets;
import uk.brum.portal.staff.Spreadsheets.Listing;
import uk.brum.portal.staff.colleagues.Colleagues;

/** Complaints by whose they are and how their clocks stand, as a page and as a file with today's data. */
@Controller
@ForStaff
@RequestMapping("/staff/complaints")
class WorkbenchController {

    private static final List<String> COLUMNS =
            List.of("reference", "kind", "status", "stage", "received", "clock", "due", "late", "handler");

    /** The lists in the order of their tabs, and what they ask the service for. */
    private static final Map<String, Map<String, Object>> VIEWS = views();

    private final StaffComplaints complaints;
    private final Spreadsheets spreadsheets;
    private final Colleagues colleagues;

    WorkbenchController(StaffComplaints complaints, Spreadsheets spreadsheets, Colleagues colleagues) {
        this.colleagues = colleagues;
        this.complaints = complaints;
        this.spreadsheets = spreadsheets;
    }

    @GetMapping
    String list(
            @RequestParam(name = "view", defaultValue = "mine") String asked,
            @RequestParam(name = "handler", required = false) @Nullable String handler,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Model model) {
        String view = VIEWS.containsKey(asked) ? asked : "mine";
        if (handler != null && handler.matches("[A-Za-z0-9._:@-]{1,100}")) {
            return handledBy(handler, cursor, model);
        }
        model.addAttribute("view", view);
        model.addAttribute("views", VIEWS.keySet());
        model.addAttribute("list", Part.of(() -> complaints.list(conditions(view, 50, cursor))));
        return "staff/complaints/list";
    }

    /** The open complaints of a colleague. */
    private String handledBy(String handler, @Nullable String cursor, Model model) {
        var conditions = new LinkedHashMap<>(conditions("open", 50, cursor));
        conditions.put("handler", handler);
        model.addAttribute("view", "handler");
        model.addAttribute("handler", handler);
        model.addAttribute("views", VIEWS.keySet());
        model.addAttribute("list", Part.of(() -> complaints.list(conditions)));
        return "staff/complaints/list";
    }

    @GetMapping("/complaints.csv")
    void file(@RequestParam(name = "view", defaultValue = "open") String asked, HttpServletResponse response)
            throws IOException {
        String view = VIEWS.containsKey(asked) ? asked : "open";
        var list = new Listing<StaffComplaints.Page>(
                cursor -> complaints.list(conditions(view, 100, cursor)),
                page -> page.items().stream().map(this::cells).toList(),
                StaffComplaints.Page::nextCursor);
        spreadsheets.send("complaints-" + view, COLUMNS, list, response);
    }

    private @Nullable Object[] cells(StaffComplaints.Line line) {
        Complaint.Clock clock = line.clock();
        return new @Nullable Object[] {
            line.reference(),
            line.kind(),
            line.status(),
            line.stage(),
            line.receivedAt(),
            clock == null ? null : clock.clock(),
            clock == null ? null : clock.due(),
            clock == null ? null : clock.late(),
            colleagues.name(line.handler())
        };
    }

    private static Map<String, Object> conditions(String view, int limit, @Nullable String cursor) {
        var conditions = new LinkedHashMap<String, Object>(VIEWS.getOrDefault(view, Map.of()));
        conditions.put("limit", limit);
        if (cursor != null) {
            conditions.put("cursor", cursor);
        }
        return conditions;
    }

    private static Map<String, Map<String, Object>> views() {
        var views = new LinkedHashMap<String, Map<String, Object>>();
        views.put("mine", Map.of("handler", "me", "open", true));
        views.put("unassigned", Map.of("handler", "none", "open", true));
        views.put("at-risk", Map.of("clock", "at-risk", "open", true));
        views.put("breached", Map.of("clock", "breached", "open", true));
        views.put("received", Map.of("status", "received"));
        views.put("open", Map.of("open", true));
        return java.util.Collections.unmodifiableMap(views);
    }
}
