package uk.brum.portal.staff.complaints;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
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

/** What the council owes after complaints, what is due first. */
@Controller
@ForStaff
@RequestMapping("/staff/complaints")
class RemediesController {

    private static final List<String> COLUMNS =
            List.of("complaint", "kind", "description", "pounds", "owner", "due", "late");

    private final StaffComplaints complaints;
    private final Spreadsheets spreadsheets;
    private final Colleagues colleagues;

    RemediesController(StaffComplaints complaints, Spreadsheets spreadsheets, Colleagues colleagues) {
        this.colleagues = colleagues;
        this.complaints = complaints;
        this.spreadsheets = spreadsheets;
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
    void file(@RequestParam(name = "overdue", defaultValue = "false") boolean overdue, HttpServletResponse response)
            throws IOException {
        var list = new Listing<StaffComplaints.Remedies>(
                cursor -> complaints.remedies(overdue ? true : null, 100, cursor),
                page -> page.items().stream().map(this::cells).toList(),
                StaffComplaints.Remedies::nextCursor);
        spreadsheets.send("remedies", COLUMNS, list, response);
    }

    private @Nullable Object[] cells(StaffComplaints.Owed owed) {
        Complaint.Remedy remedy = owed.remedy();
        return new @Nullable Object[] {
            owed.reference(),
            remedy.kind(),
            remedy.description(),
            remedy.pence() == null ? null : BigDecimal.valueOf(remedy.pence(), 2),
            colleagues.name(remedy.owner()),
            remedy.due(),
            owed.late()
        };
    }
}
