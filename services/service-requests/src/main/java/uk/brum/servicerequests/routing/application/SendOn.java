package uk.brum.servicerequests.routing.application;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.open311.domain.UpdateStatus;
import uk.brum.servicerequests.requests.application.ChangeRequest;
import uk.brum.servicerequests.requests.application.Time;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.routing.domain.Contractors;
import uk.brum.servicerequests.routing.domain.Contractors.News;
import uk.brum.servicerequests.routing.domain.Contractors.NotReachedNow;
import uk.brum.servicerequests.routing.domain.Contractors.Outgoing;
import uk.brum.servicerequests.routing.domain.Forwarding;
import uk.brum.servicerequests.routing.domain.Forwarding.State;
import uk.brum.servicerequests.routing.domain.Forwardings;
import uk.brum.servicerequests.routing.domain.Outcome;

/**
 * Takes the next step with one request on its way to a contractor: sends it, asks whether it arrived, or asks how it is
 * getting on. Every step may be taken twice, since whoever takes it may die in between.
 */
@Service
public class SendOn {

    /** Longer than any call of a contractor may take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final Forwardings forwardings;
    private final Contractors contractors;
    private final ChangeRequest requests;
    private final TellRequest tell;
    private final Time time;

    SendOn(Forwardings forwardings, Contractors contractors, ChangeRequest requests, TellRequest tell, Time time) {
        this.forwardings = forwardings;
        this.contractors = contractors;
        this.requests = requests;
        this.tell = tell;
        this.time = time;
    }

    /** Takes one step that is due; false when none is. */
    public boolean step() {
        Optional<Forwarding> due = forwardings.claim(time.now(), LEASE);
        due.ifPresent(this::step);
        return due.isPresent();
    }

    private void step(Forwarding forwarding) {
        Outcome outcome = outcome(forwarding);
        Forwarding after = forwarding.after(outcome, time.now());
        if (after.state() == State.SENT && forwarding.state() != State.SENT) {
            tell.sent(after);
        }
        if (after.state() == State.FAILED) {
            tell.failed(after);
        }
        // what the request was told is recognised when it is told again, so it goes first
        forwardings.save(forwarding, after);
    }

    private Outcome outcome(Forwarding forwarding) {
        String contractor = forwarding.contractor();
        if (!contractors.knows(contractor)) {
            return new Outcome.Refused("There is no connection named " + contractor + ".");
        }
        return switch (forwarding.state()) {
            case WAITING -> contractors.send(contractor, outgoing(forwarding));
            case IN_DOUBT ->
                contractors.find(
                        contractor, outgoing(forwarding), forwarding.since().minus(Forwarding.LONGEST));
            case TOKEN -> contractors.redeem(contractor, Objects.requireNonNull(forwarding.theirs()));
            case SENT -> progress(forwarding);
            case ENDED, FAILED -> throw new IllegalStateException("Nothing is due in " + forwarding.state());
        };
    }

    private Outcome progress(Forwarding forwarding) {
        Contractors.Report report;
        try {
            report = contractors.ask(
                    forwarding.contractor(),
                    Objects.requireNonNull(forwarding.theirs()),
                    time.now().minus(Duration.ofDays(7)));
        } catch (NotReachedNow e) {
            return new Outcome.NotReached(String.valueOf(e.getMessage()), false);
        }
        for (News news : report.news()) {
            tell.news(forwarding, news);
        }
        if (!report.closed()) {
            return new Outcome.GoesOn();
        }
        if (report.news().isEmpty()) {
            tell.news(forwarding, new News("closed", UpdateStatus.CLOSED.name(), report.notes()));
        }
        return new Outcome.Ended();
    }

    private Outgoing outgoing(Forwarding forwarding) {
        Outgoing[] made = new Outgoing[1];
        requests.apply(new Reference(forwarding.reference()), request -> {
            made[0] = outgoing(request, forwarding);
            return null;
        });
        return made[0];
    }

    private static Outgoing outgoing(ServiceRequest request, Forwarding forwarding) {
        Point point = request.place().point();
        String redacted = request.moderation().description();
        return new Outgoing(
                forwarding.reference(),
                forwarding.serviceCode(),
                point == null ? null : point.lat(),
                point == null ? null : point.lon(),
                request.place().words(),
                request.place().uprn(),
                redacted == null ? request.matter().description() : redacted,
                List.copyOf(request.matter().mediaUrls()));
    }
}
