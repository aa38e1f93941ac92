package uk.brum.portal.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import uk.brum.pages.Words;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.words.Days;

/** Lists with today's data as files for a spreadsheet (RFC 4180, UTF-8 with its mark), written page by page. */
@Component
public final class Spreadsheets {

    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";

    private final Days days;
    private final Words words;

    Spreadsheets(Days days, Words words) {
        this.days = days;
        this.words = words;
    }

    /**
     * A list that a service gives in pages.
     *
     * @param page the page that begins at a cursor, the first one at null
     * @param rows its rows
     * @param next where the page after it begins, or null
     */
    public record Listing<P>(
            Function<@Nullable String, P> page,
            Function<P, List<@Nullable Object[]>> rows,
            Function<P, @Nullable String> next) {}

    /**
     * Sends all of a list. When its service is away from the start nothing was sent and a page says so; when it goes away on
     * the way, the last line says that it is not all.
     */
    public <P> void send(String name, List<String> columns, Listing<P> list, HttpServletResponse response)
            throws IOException {
        P page = list.page().apply(null);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "-" + days.today() + ".csv")
                        .build()
                        .toString());
        PrintWriter out = response.getWriter();
        out.print(MARK + String.join(",", columns) + END);
        try {
            while (true) {
                list.rows().apply(page).forEach(row -> out.print(line(row)));
                out.flush();
                String next = list.next().apply(page);
                if (next == null) {
                    return;
                }
                page = list.page().apply(next);
            }
        } catch (ServiceAway e) {
            out.print(cell(words.of("staff.csv.incomplete")) + END);
        }
    }

    private static String line(@Nullable Object[] row) {
        return Arrays.stream(row).map(Spreadsheets::cell).collect(Collectors.joining(",")) + END;
    }

    /** A spreadsheet takes no cell for a formula. */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
