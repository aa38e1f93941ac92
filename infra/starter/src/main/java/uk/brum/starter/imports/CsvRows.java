package uk.brum.starter.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a part of a CSV file (RFC 4180, and what people really send: a byte order mark, any line ending, spaces around
 * values, blank lines). A row that cannot be read is an error with its line, and reading goes on behind it; that is why
 * this is not a library, all of which give up on the rest of the file at a quote that is never closed.
 */
final class CsvRows {

    /** An open quote may swallow at most this many lines before it counts as a mistake. */
    private static final int MOST_LINES_OF_A_ROW = 10;

    private static final int LONGEST_SHOWN = 40;
    private static final char REPLACEMENT = '\uFFFD';

    private final String text;
    private final boolean last;
    private final List<Row> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private int at;
    private long line;

    private CsvRows(String text, boolean last) {
        this.text = text;
        this.last = last;
    }

    /**
     * Reads a part of a file.
     *
     * @param text the header line and rows behind it
     * @param firstLine line in the file of the first row
     * @param last whether the file ends here
     * @param needed columns that the header must have
     * @throws HeaderRefused when the header lacks a column or names one twice
     */
    static RowsRead read(String text, long firstLine, boolean last, List<String> needed) {
        CsvRows reader = new CsvRows(text, last);
        return reader.read(firstLine, needed);
    }

    private RowsRead read(long firstLine, List<String> needed) {
        if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
            at = 1;
        }
        List<String> header = new ArrayList<>();
        fields(header);
        Map<String, Integer> columns = columns(header, needed);
        line = firstLine;
        while (at < text.length()) {
            int start = at;
            long startLine = line;
            List<String> fields = new ArrayList<>(columns.size());
            switch (fields(fields)) {
                case COMPLETE -> add(startLine, columns, header.size(), fields);
                case STRAY_QUOTE -> errors.add(new RowError(startLine, null, "A quote is not where it can be."));
                case OPEN_QUOTE -> {
                    boolean cutOff = at >= text.length() && !last && line - startLine <= MOST_LINES_OF_A_ROW;
                    if (cutOff && !(rows.isEmpty() && errors.isEmpty())) {
                        return new RowsRead(rows, errors, startLine);
                    }
                    errors.add(new RowError(startLine, null, "A quote is opened and not closed."));
                    at = start;
                    line = startLine;
                    skipLine();
                }
            }
        }
        return new RowsRead(rows, errors, line);
    }

    private void add(long startLine, Map<String, Integer> columns, int width, List<String> fields) {
        if (fields.size() == 1 && fields.getFirst().isEmpty()) {
            return;
        }
        if (fields.size() != width) {
            String columnsOfRow = fields.size() == 1 ? "1 column" : fields.size() + " columns";
            String message = "The row has %s, the header has %d.".formatted(columnsOfRow, width);
            errors.add(new RowError(startLine, null, message));
            return;
        }
        for (String field : fields) {
            if (!isText(field)) {
                errors.add(new RowError(startLine, null, "The row has characters that are not text in UTF-8."));
                return;
            }
        }
        rows.add(new Row(startLine, columns, fields));
    }

    private static boolean isText(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c < ' ' && c != '\n' || c == REPLACEMENT) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> columns(List<String> header, List<String> needed) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && columns.put(name, i) != null) {
                String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
                throw new HeaderRefused("The header line names the column " + shown + " twice.");
            }
        }
        List<String> missing =
                needed.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new HeaderRefused("The header line lacks " + String.join(", ", missing) + ".");
        }
        return Map.copyOf(columns);
    }

    private enum Ending {
        COMPLETE,
        OPEN_QUOTE,
        STRAY_QUOTE
    }

    /** Reads the fields of one row and moves behind its line ending. */
    private Ending fields(List<String> fields) {
        while (true) {
            int start = at;
            while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
                start++;
            }
            if (start < text.length() && text.charAt(start) == '"') {
                at = start + 1;
                Ending ending = quoted(fields);
                if (ending != Ending.COMPLETE) {
                    return ending;
                }
            } else {
                while (at < text.length() && !endsField(text.charAt(at))) {
                    at++;
                }
                fields.add(text.substring(start, Math.max(start, at)).strip());
            }
            if (at >= text.length()) {
                line++;
                return Ending.COMPLETE;
            }
            if (text.charAt(at) == ',') {
                at++;
            } else {
                skipLineEnding();
                return Ending.COMPLETE;
            }
        }
    }

    private Ending quoted(List<String> fields) {
        StringBuilder value = new StringBuilder();
        long startLine = line;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                if (at < text.length() && text.charAt(at) == '"') {
                    value.append('"');
                    at++;
                    continue;
                }
                while (at < text.length() && text.charAt(at) == ' ') {
                    at++;
                }
                if (at < text.length() && !endsField(text.charAt(at))) {
                    skipLine();
                    return Ending.STRAY_QUOTE;
                }
                fields.add(value.toString().strip());
                return Ending.COMPLETE;
            }
            if (c == '\n' || c == '\r') {
                skipLineEnding();
                value.append('\n');
                if (line - startLine >= MOST_LINES_OF_A_ROW) {
                    return Ending.OPEN_QUOTE;
                }
            } else {
                value.append(c);
                at++;
            }
        }
        return Ending.OPEN_QUOTE;
    }

    private static boolean endsField(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        skipLineEnding();
    }

    private void skipLineEnding() {
        if (at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n') {
            at++;
        }
        at++;
        line++;
    }
}
