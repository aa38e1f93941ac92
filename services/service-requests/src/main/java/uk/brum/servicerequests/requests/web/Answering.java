package uk.brum.servicerequests.requests.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.servicerequests.requests.application.ChallengeClosure;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.starter.security.Caller;

/** Answers a command with the request as it is now, as far as its caller may see it. */
@Component
class Answering {

    private final Presenting presenting;
    private final ChallengeClosure.Homes homes;

    Answering(Presenting presenting, ChallengeClosure.Homes homes) {
        this.presenting = presenting;
        this.homes = homes;
    }

    ResponseEntity<ObjectNode> as(Caller caller, @Nullable String key, ServiceRequest request) {
        Audience as = Viewing.audience(request, caller, key);
        return presenting.one(request, as == null ? Audience.PUBLIC : as, null);
    }

    /** The properties in the caller's account. */
    ChallengeClosure.Homes homes() {
        return homes;
    }
}
