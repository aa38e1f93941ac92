package uk.brum.starter.imports;

import java.util.List;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param line number of the row's first line in the file, counted from 1
 * @param columns position of each column by its lower-case name; empty for a file without a header
 * @param fields the row's values; the whole line for a file without a header
 */
public record Row(long line, Map<String, Integer> columns, List<String> fields) {

    /** The value of a column without the spaces around it; empty when the file has no such column. */
    public String value(String column) {
        Integer position = columns.get(column);
        return position == null ? "" : fields.get(position);
    }

    /** The whole line of a file without a header. */
    public String text() {
        return fields.getFirst();
    }

    /** An error of this row in one of its columns. */
    public RowError error(String column, String message) {
        return new RowError(line, column, message);
    }
}
