package uk.brum.servicerequests.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.open311.domain.Fault;
import uk.brum.starter.problem.OwnErrorFormat;
import uk.brum.starter.problem.ProblemType;

/** What is refused before a call reaches the {@link Door}, in the error format of GeoReport v2 and as XML or JSON as asked. */
@Component
class GeoReportErrors implements OwnErrorFormat {

    @Override
    public boolean speaksAt(String path) {
        return path.equals("/open311") || path.startsWith("/open311/");
    }

    @Override
    public void write(
            String path, ProblemType type, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = type.status().value();
        Door.write(
                Format.of(path).orElse(Format.XML),
                status,
                Views.errors(List.of(new Fault(status, detail))),
                request,
                response);
    }
}
