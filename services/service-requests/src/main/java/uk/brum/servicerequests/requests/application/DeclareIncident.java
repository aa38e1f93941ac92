package uk.brum.servicerequests.requests.application;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.application.SubmitRequest.Origin;
import uk.brum.servicerequests.requests.domain.Links;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** Declares a mass incident: one request that many reports can join, and whose answer they share. */
@Service
public class DeclareIncident {

    private final SubmitRequest submit;

    DeclareIncident(SubmitRequest submit) {
        this.submit = submit;
    }

    /** Declares it. @throws RuntimeException as {@link SubmitRequest} does */
    public IdempotentReply declare(
            NewRequest incident, @Nullable Idempotency idempotency, Function<ServiceRequest, IdempotentReply> reply) {
        return submit.submit(incident, new Origin(Links.asIncident(), null, true), idempotency, reply);
    }
}
