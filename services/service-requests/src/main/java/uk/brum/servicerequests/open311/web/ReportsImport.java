package uk.brum.servicerequests.open311.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.imports.JsonLines;
import uk.brum.servicerequests.open311.application.ImportReports;
import uk.brum.starter.imports.Row;
import uk.brum.starter.imports.RowError;
import uk.brum.starter.imports.RowImport;

/** Files of reports, with GeoReport's names for their columns. */
@Component
class ReportsImport implements RowImport {

    private final ReportRow reading;
    private final ImportReports reports;

    ReportsImport(ReportRow reading, ImportReports reports) {
        this.reading = reading;
        this.reports = reports;
    }

    /** The same, one request of GeoReport's JSON on each line. */
    @Configuration(proxyBeanMethods = false)
    static class AsJson {
        @Bean
        RowImport reportsAsJson(ReportsImport reports) {
            return new JsonLines(reports);
        }
    }

    @Override
    public String kind() {
        return "reports";
    }

    @Override
    public List<String> neededColumns() {
        return List.of("service_request_id", "service_code", "requested_datetime", "status", "lat", "long");
    }

    @Override
    public List<RowError> store(List<Row> rows) {
        List<RowError> errors = new ArrayList<>();
        for (Row row : rows) {
            try {
                reports.take(reading.read(row::value));
            } catch (ReportRow.Wrong e) {
                errors.add(row.error(e.field(), e.message()));
            }
        }
        return errors;
    }
}
