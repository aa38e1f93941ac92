package uk.brum.servicerequests.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.starter.imports.Row;
import uk.brum.starter.imports.RowError;
import uk.brum.starter.imports.RowImport;

/** The rows of a kind of CSV file, one JSON object on each line, under the name of that kind with {@code -json}. */
public record JsonLines(RowImport table) implements RowImport {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String kind() {
        return table.kind() + "-json";
    }

    @Override
    public List<String> neededColumns() {
        return List.of();
    }

    @Override
    public List<RowError> store(List<Row> lines) {
        List<RowError> errors = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Row line : lines) {
            try {
                rows.add(row(line.line(), JSON.readTree(line.text())));
            } catch (JacksonException e) {
                errors.add(new RowError(line.line(), null, "The line is not JSON."));
            }
        }
        errors.addAll(table.store(rows));
        return errors;
    }

    /** Systems in the wild write numbers as numbers and as text; what is neither counts as not there. */
    private static Row row(long line, JsonNode object) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            columns.put(property.getKey(), fields.size());
            fields.add(property.getValue().asString("").strip());
        }
        return new Row(line, columns, fields);
    }
}
