package uk.brum.servicerequests.requests.web;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.requests.application.SubmitRequest;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.security.Caller;
import uk.brum.starter.security.PublicEndpoint;

/** Takes reports, with or without an account. */
@RestController
class ReportController {

    private final SubmitRequest submit;
    private final Presenting presenting;

    ReportController(SubmitRequest submit, Presenting presenting) {
        this.submit = submit;
        this.presenting = presenting;
    }

    @PublicEndpoint
    @PostMapping("/api/requests/v1/requests")
    ResponseEntity<byte[]> report(@Valid @RequestBody Bodies.ReportBody body, Idempotency idempotency, Caller caller) {
        return submit.submit(body.report(caller), idempotency, presenting::receipt)
                .toResponse();
    }
}
