package uk.brum.binschedules.missed.web;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.binschedules.missed.application.FollowUp;
import uk.brum.binschedules.missed.domain.MissedCollection;
import uk.brum.binschedules.missed.web.MissedCollectionView.Viewer;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.outbox.RelayHealth;
import uk.brum.starter.security.Caller;

/** Shows a report to each what they may see of it. */
@Component
class Presenting {

    private final FollowUp followUp;
    private final RelayHealth relay;
    private final JsonMapper json;

    Presenting(FollowUp followUp, RelayHealth relay, JsonMapper json) {
        this.followUp = followUp;
        this.relay = relay;
        this.json = json;
    }

    MissedCollectionView view(MissedCollection report, Caller caller) {
        Viewer viewer = isStaff(caller) || caller.isService()
                ? Viewer.STAFF
                : report.reporter().is(caller.id()) ? Viewer.REPORTER : Viewer.FOLLOWER;
        return MissedCollectionView.of(report, followUp.due(report), viewer, relay.brokerReachable());
    }

    /** The answer to the person who made the report, or had it opened again. */
    IdempotentReply accepted(MissedCollection report, Caller caller) {
        return new IdempotentReply(
                report.openedAgain() ? 200 : 201,
                MissedCollectionsController.location(report.reference()).toString(),
                json.writeValueAsString(view(report, caller)));
    }

    static boolean isStaff(Caller caller) {
        return caller.hasRole("agent") || caller.hasRole("supervisor") || caller.hasRole("fieldworker");
    }
}
