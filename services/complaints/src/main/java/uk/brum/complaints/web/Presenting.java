package uk.brum.complaints.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.complaints.application.Desks;
import uk.brum.complaints.application.Viewer;
import uk.brum.complaints.domain.Clock;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.Status;
import uk.brum.complaints.policy.London;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.outbox.RelayHealth;

/** Shows a complaint to each what they may see of it. */
@Component
class Presenting {

    private final Desks desks;
    private final RelayHealth relay;
    private final JsonMapper json;

    Presenting(Desks desks, RelayHealth relay, JsonMapper json) {
        this.desks = desks;
        this.relay = relay;
        this.json = json;
    }

    /** What the person who complained is told; it names nobody, since it is kept for repeated requests. */
    record Receipt(
            String reference,
            String status,
            @Nullable LocalDate acknowledgeBy,
            @Nullable String explanation,
            String whatHappensNext,
            boolean messageWillFollow,
            boolean joined) {}

    ComplaintView view(Complaint complaint, Viewer viewer) {
        if (complaint.intake().awaitsConsentFor(viewer.id())) {
            return ComplaintView.untilConsent(complaint, desks.rules(complaint.intake()));
        }
        boolean forStaff = viewer.staff() && !complaint.isFrom(viewer.id());
        OwnPart own = forStaff ? null : OwnPart.of(complaint.intake(), viewer.id());
        boolean mayLeave = complaint.intake().mayLeave(viewer.id());
        return ComplaintView.of(complaint, desks.rules(complaint.intake()), forStaff, own, mayLeave);
    }

    IdempotentReply started(Complaint complaint) {
        return reply(201, Asked.ROOT + "/complaints/" + complaint.id(), complaint, false);
    }

    IdempotentReply joined(Complaint complaint, Viewer viewer) {
        return complaint.intake().awaitsConsentFor(viewer.id())
                ? reply(200, null, complaint, true, null, Status.RECEIVED, ComplaintView.UNTIL_CONSENT)
                : reply(200, null, complaint, true);
    }

    private IdempotentReply reply(int status, @Nullable String location, Complaint complaint, boolean joined) {
        Clock clock = complaint
                .presentClock()
                .filter(one -> one.kind() == Clock.Kind.ACKNOWLEDGE)
                .orElse(null);
        return reply(
                status,
                location,
                complaint,
                joined,
                clock,
                complaint.status(),
                complaint.status().inWords());
    }

    private IdempotentReply reply(
            int status,
            @Nullable String location,
            Complaint complaint,
            boolean joined,
            @Nullable Clock clock,
            Status stands,
            String next) {
        Receipt receipt = new Receipt(
                complaint.id().text(),
                stands.code(),
                clock == null ? null : London.day(clock.due()),
                clock == null ? null : clock.explanation(),
                next,
                !relay.brokerReachable(),
                joined);
        return new IdempotentReply(status, location, json.writeValueAsString(receipt));
    }
}
