package uk.brum.portal.staff.complaints;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Part;
import uk.brum.portal.staff.ForStaff;
import uk.brum.portal.words.Days;

/** Complaints by whose they are and how their clocks stand, as a page and as a file with today's data. */
@Controller
@ForStaff
@RequestMapping("/staff/complaints")
class WorkbenchController {

    /** More than any council has open at once; a file is not cut short before. */
    private static final int MOST = 20_000;

    /** The lists in the order of their tabs, and what they ask the service for. */
    private static final Map<String, Map<String, Object>> VIEWS = views();

    private final StaffComplaints complaints;
    private final Days days;

    WorkbenchController(StaffComplaints complaints, Days days) {
        this.complaints = complaints;
        this.days = days;
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
    ResponseEntity<byte[]> file(@RequestParam(name = "view", defaultValue = "open") String asked) {
        String view = VIEWS.containsKey(asked) ? asked : "open";
        var rows = new ArrayList<List<@Nullable Object>>();
        String cursor = null;
        do {
            StaffComplaints.Page page = complaints.list(conditions(view, 100, cursor));
            page.items().forEach(line -> rows.add(row(line)));
            cursor = page.nextCursor();
        } while (cursor != null && rows.size() < MOST);
        return Csv.file(
                "complaints-" + view + "-" + days.today(),
                List.of("reference", "kind", "status", "stage", "received", "clock", "due", "late", "handler"),
                rows);
    }

    private static List<@Nullable Object> row(StaffComplaints.Line line) {
        var row = new ArrayList<@Nullable Object>();
        row.add(line.reference());
        row.add(line.kind());
        row.add(line.status());
        row.add(line.stage());
        row.add(line.receivedAt());
        row.add(line.clock() == null ? null : line.clock().clock());
        row.add(line.clock() == null ? null : line.clock().due());
        row.add(line.clock() == null ? null : line.clock().late());
        row.add(line.handler());
        return row;
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
