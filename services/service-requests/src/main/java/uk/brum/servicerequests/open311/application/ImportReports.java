package uk.brum.servicerequests.open311.application;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.application.NewRequests;
import uk.brum.servicerequests.requests.application.Time;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Assignment;
import uk.brum.servicerequests.requests.domain.CategoryTerms;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Closing;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.ExternalId;
import uk.brum.servicerequests.requests.domain.Links;
import uk.brum.servicerequests.requests.domain.Matter;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.domain.RequestClock;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Terms;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/**
 * Takes reports over from another system, with their times. What comes again under the same number of the same system is
 * passed over. Nobody is told of them: they are old news.
 */
@Service
public class ImportReports {

    private static final String BY = "import";
    private static final int TRIES = 5;

    private final NewRequests requests;
    private final Terms terms;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    ImportReports(NewRequests requests, Terms terms, Time time) {
        this.requests = requests;
        this.terms = terms;
        this.time = time;
    }

    /** Takes one over. */
    public void take(Imported report) {
        Idempotency once = new Idempotency("import:" + report.source() + ":" + report.number(), report.number());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Change fresh = fresh(report);
            if (requests.store(fresh, once, request -> new IdempotentReply(201, null, "")) != null) {
                return;
            }
        }
        throw new IllegalStateException("No free reference was found");
    }

    private Change fresh(Imported report) {
        CategoryTerms of = terms.of(report.category(), time.now());
        Act act = new Act(report.requested(), BY);
        Change made = ServiceRequest.submit(
                Reference.random(random),
                new Matter(
                        of.code(),
                        of.name(),
                        report.description(),
                        Map.of(),
                        List.of(),
                        report.mediaUrls(),
                        of.visibility()),
                Place.at(report.point()),
                Reporter.anonymous(Channel.IMPORT),
                new ServiceRequest.Start(
                        new Assignment(of.team(), null, of.priority()),
                        RequestClock.started(report.requested(), of, time.workingDays()),
                        Links.NONE),
                act);
        return quietly(report.closed() == null ? made : closed(made, report.closed()), report);
    }

    private Change closed(Change made, Instant when) {
        return made.and(made.state()
                .closed(
                        new Closing(Ending.DONE, when, "Closed in the system that it was made in.", null),
                        java.util.Set.of(),
                        time.workingDays(),
                        new Act(when, BY)));
    }

    private static Change quietly(Change change, Imported report) {
        ServiceRequest state = change.state();
        ServiceRequest numbered = new ServiceRequest(
                state.reference(),
                state.matter(),
                state.place(),
                state.reporter(),
                state.status(),
                state.assignment(),
                state.clock(),
                state.links(),
                state.closing(),
                state.moderation(),
                List.of(new ExternalId("import:" + report.source(), report.number())),
                state.history(),
                state.revision());
        return new Change(numbered, change.entries(), List.of());
    }
}
