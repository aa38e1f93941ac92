package uk.brum.servicerequests.requests.application;

import java.time.Instant;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.starter.idempotency.IdempotentReply;

/** Adds a report to the request that it repeats: the same reference, the same clock. */
@Component
class ReportAgain {

    private static final int MOST_HOPS = 10;

    private final Requests requests;
    private final ChangeRequest change;

    ReportAgain(Requests requests, ChangeRequest change) {
        this.requests = requests;
        this.change = change;
    }

    /** The request of that reference, or the one under which it is dealt with. */
    ServiceRequest find(Reference reference) {
        Reference wanted = reference;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            ServiceRequest found =
                    requests.find(wanted).orElseThrow(() -> new RequestRefused(new Refusal.RequestUnknown()));
            Reference other = found.links().duplicateOf();
            if (other == null) {
                return found;
            }
            wanted = other;
        }
        throw new RequestRefused(new Refusal.RequestUnknown());
    }

    IdempotentReply add(
            ServiceRequest known, NewRequest report, Instant now, Function<ServiceRequest, IdempotentReply> reply) {
        Act act = new Act(now, report.reporter().sender());
        Change change = this.change.apply(
                known.reference(),
                request -> request.reportedAgain(report.account().description(), act));
        return reply.apply(change.state());
    }
}
