package uk.brum.servicerequests.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.requests.application.FindRequests;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Wanted;

/** All public requests as a stream: any number of them, a few in memory at a time. */
@RestController
class ExportController {

    private final FindRequests find;
    private final Presenting presenting;

    ExportController(FindRequests find, Presenting presenting) {
        this.find = find;
        this.presenting = presenting;
    }

    @PreAuthorize("hasAnyRole('SUPERVISOR','ANALYST','ADMINISTRATOR') or hasAuthority('SCOPE_requests.read')")
    @GetMapping("/api/requests/v1/requests/export")
    void export(
            @Valid ListQuery query,
            @RequestParam(defaultValue = "ndjson") @Pattern(regexp = "ndjson|csv", message = "Choose ndjson or csv")
                    String as,
            HttpServletResponse response)
            throws IOException {
        Wanted wanted = query.wanted(0, null);
        boolean table = as.equals("csv");
        response.setContentType(table ? "text/csv;charset=UTF-8" : "application/x-ndjson;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"requests." + as + "\"");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        if (table) {
            out.write(CsvLine.HEADER);
        }
        find.each(wanted, writing(out, table));
        out.flush();
    }

    private Consumer<ServiceRequest> writing(Writer out, boolean table) {
        return request -> {
            try {
                out.write(table ? CsvLine.of(request) : presenting.shown(request, Audience.PUBLIC, null) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
