package uk.brum.portal.staff.queues;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.brum.pages.Words;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.staff.ForStaff;
import uk.brum.portal.staff.queues.Desk.Row;
import uk.brum.portal.words.Days;

/** The whole of a queue as it is now, for a spreadsheet; written page by page. */
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
    private final Days days;
    private final Words words;

    QueueDownloadController(Desk desk, Days days, Words words) {
        this.desk = desk;
        this.days = days;
        this.words = words;
    }

    @GetMapping("/staff/queues.csv")
    void download(@ModelAttribute("filter") QueueFilter asked, HttpServletResponse response) throws IOException {
        Map<String, String> query = new LinkedHashMap<>((asked.empty() ? QueueFilter.UNASSIGNED : asked).parameters());
        query.put("limit", "100");
        Desk.Page page = desk.list(query); // before the first byte: when it fails, there is a page that says so
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"queue-" + days.today() + ".csv\"");
        PrintWriter out = response.getWriter();
        out.print(String.join(",", COLUMNS) + "\r\n");
        try {
            while (true) {
                page.items().forEach(row -> out.print(line(row)));
                out.flush();
                if (page.next() == null) {
                    return;
                }
                query.put("cursor", page.next());
                page = desk.list(query);
            }
        } catch (ServiceAway e) {
            out.print(cell(words.of("staff.queues.csv.incomplete")) + "\r\n");
        }
    }

    private static String line(Row row) {
        return Stream.of(
                                row.reference(),
                                row.categoryName(),
                                row.status(),
                                row.place(),
                                row.postcode(),
                                row.team(),
                                row.assignee(),
                                row.priority(),
                                row.submittedAt(),
                                row.due(),
                                row.paused())
                        .map(value -> cell(value == null ? "" : Objects.toString(value)))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A spreadsheet takes no cell for a formula. */
    static String cell(@Nullable String value) {
        String text = value == null ? "" : value;
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
