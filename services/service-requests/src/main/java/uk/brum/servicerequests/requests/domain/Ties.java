package uk.brum.servicerequests.requests.domain;

import static uk.brum.servicerequests.requests.domain.Audience.PUBLIC;
import static uk.brum.servicerequests.requests.domain.Audience.REPORTER;
import static uk.brum.servicerequests.requests.domain.Audience.STAFF;

import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.HistoryEntry.Kind;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestReopened;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestResolved;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestUpdated;
import uk.brum.servicerequests.requests.domain.RequestEvent.What;
import uk.brum.servicerequests.requests.domain.RequestStatus.Step;
import uk.brum.workingtime.WorkingDays;

/** What is done with a request because of others. */
public final class Ties {

    private Ties() {}

    /** It is dealt with under another reference, which its reporter is told. */
    public static Change mergedInto(ServiceRequest request, ServiceRequest other, WorkingDays days, Act act) {
        apart(request, other);
        if (other.links().duplicateOf() != null) {
            throw new RequestRefused(new Refusal.LinkRefused(
                    "That request is itself dealt with under " + other.links().duplicateOf() + ". Link to that one."));
        }
        String text = "We deal with this under " + other.reference() + ", which somebody reported "
                + (other.submittedAt().isAfter(request.submittedAt()) ? "as well." : "before.");
        return new Next(request, act)
                .step(Step.MARK_DUPLICATE)
                .clock(request.clock().resumed(act.at(), days))
                .links(request.links().duplicateOf(other.reference()))
                .closing(new Closing(Ending.DUPLICATE, act.at(), text, null))
                .note(Kind.CLOSED, PUBLIC, text)
                .and(new RequestResolved(request.about(), Ending.DUPLICATE, act.at()));
    }

    /**
     * It now stands for another as well; when that one was reported earlier, the clock counts from there. Null when it
     * does already.
     */
    public static @Nullable Change absorbing(ServiceRequest request, ServiceRequest other, WorkingDays days, Act act) {
        apart(request, other);
        if (request.links().related().contains(other.reference())) {
            return null;
        }
        Next next = new Next(request, act)
                .links(request.links().with(other.reference()))
                .clock(request.clock().since(other.clock().startedAt(), days))
                .note(Kind.LINKED, STAFF, "Also reported as " + other.reference() + ".")
                .noteOfDue("Somebody told us of it before, and the clock counts from then.");
        return updated(next, request, What.LINKS, act);
    }

    /** Staff keep an eye on both. Null when they did already. */
    public static @Nullable Change related(ServiceRequest request, Reference other, Act act) {
        if (request.reference().equals(other)) {
            throw new RequestRefused(new Refusal.LinkRefused("A request cannot be linked to itself."));
        }
        if (request.links().related().contains(other)) {
            return null;
        }
        if (request.links().related().size() >= Links.MOST_RELATED) {
            throw new RequestRefused(new Refusal.LinkRefused(
                    "This request is linked to 50 others already. Declare an incident and let them join it."));
        }
        return new Next(request, act)
                .links(request.links().with(other))
                .note(Kind.LINKED, STAFF, "Related to " + other + ".")
                .change();
    }

    /** A part of it goes on under a reference of its own. */
    public static Change splitOff(ServiceRequest request, Reference part, Act act) {
        return updated(
                new Next(request, act)
                        .links(request.links().with(part))
                        .note(Kind.LINKED, REPORTER, "A part of this goes on as " + part + ", with the same clock."),
                request,
                What.LINKS,
                act);
    }

    /** It is part of a mass incident and shares its answer. Null when it is already. */
    public static @Nullable Change joined(ServiceRequest request, ServiceRequest incident, Act act) {
        apart(request, incident);
        if (!incident.links().isIncident()) {
            throw new RequestRefused(new Refusal.LinkRefused(incident.reference() + " is not an incident."));
        }
        if (request.links().isIncident()) {
            throw new RequestRefused(new Refusal.LinkRefused("An incident cannot join another."));
        }
        if (incident.reference().equals(request.links().incident())) {
            return null;
        }
        if (!request.status().open() || !incident.status().open()) {
            throw new RequestRefused(new Refusal.LinkRefused("Only open requests can join an open incident."));
        }
        return updated(
                new Next(request, act)
                        .links(request.links().inIncident(incident.reference()))
                        .note(
                                Kind.INCIDENT,
                                PUBLIC,
                                "Part of incident " + incident.reference() + ", which has one answer for all."),
                request,
                What.INCIDENT,
                act);
    }

    /** The incident's answer becomes this one's. Null when it has it already or no longer takes part. */
    public static @Nullable Change answeredBy(
            ServiceRequest request, ServiceRequest incident, WorkingDays days, Act act) {
        Closing answer = incident.closing();
        if (!incident.reference().equals(request.links().incident())) {
            return null;
        }
        if (answer == null) {
            boolean closedByIt =
                    !request.status().open() && request.history().getLast().kind() == Kind.INCIDENT;
            return closedByIt
                    ? new Next(request, act)
                            .step(Step.REOPEN)
                            .closing(null)
                            .note(Kind.REOPENED, PUBLIC, "The incident was opened again.")
                            .and(new RequestReopened(
                                    request.about(), request.clock().dueAt(), act.at()))
                    : null;
        }
        if (!request.status().open()) {
            return null;
        }
        return new Next(request, act)
                .step(answer.ending().step())
                .clock(request.clock().resumed(act.at(), days))
                .closing(new Closing(answer.ending(), act.at(), answer.explanation(), answer.proof()))
                .note(Kind.CLOSED, PUBLIC, answer.explanation())
                .note(Kind.INCIDENT, PUBLIC, "Answered together with incident " + incident.reference() + ".")
                .and(new RequestResolved(request.about(), answer.ending(), act.at()));
    }

    private static void apart(ServiceRequest one, ServiceRequest other) {
        if (one.reference().equals(other.reference())) {
            throw new RequestRefused(new Refusal.LinkRefused("A request cannot be linked to itself."));
        }
    }

    private static Change updated(Next next, ServiceRequest request, What what, Act act) {
        return next.and(new RequestUpdated(request.about(), what, next.status(), act.at()));
    }
}
