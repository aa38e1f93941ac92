package uk.brum.servicerequests.open311.web;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.servicerequests.open311.application.ImportReports;
import uk.brum.starter.imports.Row;
import uk.brum.starter.imports.RowError;
import uk.brum.starter.imports.RowImport;
import uk.brum.starter.imports.RowImports;

/** Files of reports: CSV with GeoReport's names in its header, or one request of GeoReport's JSON on each line. */
@Configuration(proxyBeanMethods = false)
class ReportImports {

    private static final List<String> NEEDED =
            List.of("service_request_id", "service_code", "requested_datetime", "status", "lat", "long");

    @Bean
    RowImports reportFiles(MongoDatabase database, Clock clock, ReportRow reading, ImportReports reports) {
        return new RowImports(database, clock, List.of(new Csv(reading, reports), new JsonLines(reading, reports)));
    }

    private record Csv(ReportRow reading, ImportReports reports) implements RowImport {

        @Override
        public String kind() {
            return "reports";
        }

        @Override
        public List<String> neededColumns() {
            return NEEDED;
        }

        @Override
        public List<RowError> store(List<Row> rows) {
            List<RowError> errors = new ArrayList<>();
            for (Row row : rows) {
                take(row, row::value, reading, reports, errors);
            }
            return errors;
        }
    }

    private record JsonLines(ReportRow reading, ImportReports reports) implements RowImport {

        private static final JsonMapper JSON = JsonMapper.shared();

        @Override
        public String kind() {
            return "reports-json";
        }

        @Override
        public List<String> neededColumns() {
            return List.of();
        }

        @Override
        public List<RowError> store(List<Row> rows) {
            List<RowError> errors = new ArrayList<>();
            for (Row row : rows) {
                try {
                    JsonNode report = JSON.readTree(row.text());
                    // servers in the wild write numbers as numbers and as text
                    take(row, field -> report.path(field).asString(""), reading, reports, errors);
                } catch (JacksonException e) {
                    errors.add(new RowError(row.line(), null, "The line is not JSON."));
                }
            }
            return errors;
        }
    }

    private static void take(
            Row row, UnaryOperator<String> fields, ReportRow reading, ImportReports reports, List<RowError> errors) {
        try {
            reports.take(reading.read(fields));
        } catch (ReportRow.Wrong e) {
            errors.add(row.error(e.field(), e.message()));
        }
    }
}
