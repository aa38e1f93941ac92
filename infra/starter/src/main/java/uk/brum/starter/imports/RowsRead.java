package uk.brum.starter.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was found in a part of a file.
 *
 * @param rows rows that can be read
 * @param errors rows that cannot
 * @param nextLine line of the file behind the last row that was read to its end
 */
record RowsRead(List<Row> rows, List<RowError> errors, long nextLine) {

    /** Reads a part of a file in which each line is a row; blank lines are passed over. */
    static RowsRead ofLines(String text, long firstLine) {
        List<Row> rows = new ArrayList<>();
        long line = firstLine;
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String each : body.lines().toList()) {
            // RFC 8142 puts a record separator before each text of a sequence
            String row = each.startsWith("\u001E") ? each.substring(1).strip() : each.strip();
            if (!row.isEmpty()) {
                rows.add(new Row(line, Map.of(), List.of(row)));
            }
            line++;
        }
        return new RowsRead(rows, List.of(), line);
    }
}
