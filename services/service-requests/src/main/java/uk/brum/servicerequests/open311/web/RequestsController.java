package uk.brum.servicerequests.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.open311.application.FindPublicReports;
import uk.brum.servicerequests.open311.application.KeyCheck;
import uk.brum.servicerequests.open311.application.SubmitReport;
import uk.brum.servicerequests.open311.domain.ApiKey;
import uk.brum.servicerequests.open311.domain.Fault;
import uk.brum.servicerequests.open311.domain.GeoReportRefused;
import uk.brum.servicerequests.open311.domain.Submission;
import uk.brum.starter.security.PublicEndpoint;

/** Reports, made and read. */
@RestController
@RequestMapping("/open311/v2")
class RequestsController {

    private final Door door;
    private final FindPublicReports reports;
    private final SubmitReport submit;
    private final KeyCheck keys;
    private final Clock clock;

    RequestsController(Door door, FindPublicReports reports, SubmitReport submit, KeyCheck keys, Clock clock) {
        this.door = door;
        this.reports = reports;
        this.submit = submit;
        this.keys = keys;
        this.clock = clock;
    }

    @PublicEndpoint
    @GetMapping("/requests.{format:xml|json}")
    void find(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.answer(
                Format.of(format).orElseThrow(),
                request,
                response,
                parameters -> Views.requests(
                        reports.find(Asked.wanted(parameters, clock.instant())), Asked.extensions(parameters)));
    }

    @PublicEndpoint
    @GetMapping("/requests/{file}")
    void one(@PathVariable String file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.answer(Format.of(file).orElse(Format.XML), request, response, parameters -> {
            String reference = Door.stem(file);
            return Views.requests(
                    java.util.List.of(reports.find(reference).orElseThrow(() -> unknown(reference))),
                    Asked.extensions(parameters));
        });
    }

    /** References are given at once, so a reference is its own token. */
    @PublicEndpoint
    @GetMapping("/tokens/{file}")
    void token(@PathVariable String file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.answer(Format.of(file).orElse(Format.XML), request, response, _ -> {
            String token = Door.stem(file);
            return Views.token(reports.find(token)
                    .orElseThrow(() -> new GeoReportRefused(Fault.notFound("There is no token " + token + ".")))
                    .reference());
        });
    }

    @PublicEndpoint
    @PostMapping("/requests.{format:xml|json}")
    void submit(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.answer(Format.of(format).orElseThrow(), request, response, parameters -> {
            Sent.checkIsForm(request);
            ApiKey key = keys.require(Sent.key(parameters, request));
            Submission submission = Sent.submission(parameters, request);
            return Views.created(submit.submit(key, submission, parameters.content(), Sent.idempotencyKey(request)));
        });
    }

    private static GeoReportRefused unknown(String reference) {
        return new GeoReportRefused(
                Fault.notFound("There is no public request with the service_request_id " + reference + "."));
    }
}
