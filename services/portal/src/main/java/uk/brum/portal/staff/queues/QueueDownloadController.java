package uk.brum.portal.staff.queues;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.brum.portal.staff.ForStaff;
import uk.brum.portal.staff.Spreadsheets;
import uk.brum.portal.staff.Spreadsheets.Listing;
import uk.brum.portal.staff.colleagues.Colleagues;
import uk.brum.portal.staff.queues.Desk.Row;

/** The whole of a queue as it is now, for a spreadsheet. */
@Controller
@ForStaff
class QueueDownloadController {

    private static final List<String> COLUMNS = List.of(
            "reference",
            "category",
            "status",
            "place",
            "postcode",
            "team",
            "person",
            "priority",
            "reported",
            "due",
            "clock stopped");

    private final Desk desk;
    private final Spreadsheets spreadsheets;
    private final Colleagues colleagues;

    QueueDownloadController(Desk desk, Spreadsheets spreadsheets, Colleagues colleagues) {
        this.colleagues = colleagues;
        this.desk = desk;
        this.spreadsheets = spreadsheets;
    }

    @GetMapping("/staff/queues.csv")
    void download(@ModelAttribute("filter") QueueFilter asked, HttpServletResponse response) throws IOException {
        QueueFilter filter = asked.empty() ? QueueFilter.UNASSIGNED : asked;
        var list = new Listing<Desk.Page>(
                cursor -> desk.list(query(filter, cursor)),
                page -> page.items().stream().map(this::cells).toList(),
                Desk.Page::next);
        spreadsheets.send("queue", COLUMNS, list, response);
    }

    private static Map<String, String> query(QueueFilter filter, @Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>(filter.parameters());
        query.put("limit", "100");
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return query;
    }

    private @Nullable Object[] cells(Row row) {
        return new @Nullable Object[] {
            row.reference(),
            row.categoryName(),
            row.status(),
            row.place(),
            row.postcode(),
            row.team(),
            colleagues.name(row.assignee()),
            row.priority(),
            row.submittedAt(),
            row.due(),
            row.paused()
        };
    }
}
