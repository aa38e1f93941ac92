package uk.brum.portal.staff.complaints;

import java.util.ArrayList;
import java.util.List;
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

/** What the council owes after complaints, what is due first. */
@Controller
@ForStaff
@RequestMapping("/staff/complaints")
class RemediesController {

    private static final int MOST = 20_000;

    private final StaffComplaints complaints;
    private final Days days;

    RemediesController(StaffComplaints complaints, Days days) {
        this.complaints = complaints;
        this.days = days;
    }

    @GetMapping("/remedies")
    String list(
            @RequestParam(name = "overdue", defaultValue = "false") boolean overdue,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("overdue", overdue);
        model.addAttribute("list", Part.of(() -> complaints.remedies(overdue ? true : null, 50, cursor)));
        return "staff/complaints/remedies";
    }

    @GetMapping("/remedies.csv")
    ResponseEntity<byte[]> file(@RequestParam(name = "overdue", defaultValue = "false") boolean overdue) {
        var rows = new ArrayList<List<@Nullable Object>>();
        String cursor = null;
        do {
            StaffComplaints.Remedies page = complaints.remedies(overdue ? true : null, 100, cursor);
            page.items().forEach(owed -> rows.add(row(owed)));
            cursor = page.nextCursor();
        } while (cursor != null && rows.size() < MOST);
        return Csv.file(
                "remedies-" + days.today(),
                List.of("complaint", "kind", "description", "pounds", "owner", "due", "late"),
                rows);
    }

    private static List<@Nullable Object> row(StaffComplaints.Owed owed) {
        var row = new ArrayList<@Nullable Object>();
        Complaint.Remedy remedy = owed.remedy();
        row.add(owed.reference());
        row.add(remedy.kind());
        row.add(remedy.description());
        row.add(remedy.pence() == null ? null : java.math.BigDecimal.valueOf(remedy.pence(), 2));
        row.add(remedy.owner());
        row.add(remedy.due());
        row.add(owed.late());
        return row;
    }
}
