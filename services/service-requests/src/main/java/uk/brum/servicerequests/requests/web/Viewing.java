package uk.brum.servicerequests.requests.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.application.ChallengeClosure;
import uk.brum.servicerequests.requests.application.ChallengeClosure.Challenger;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Closing;
import uk.brum.servicerequests.requests.domain.HistoryEntry;
import uk.brum.servicerequests.requests.domain.Links;
import uk.brum.servicerequests.requests.domain.Milestone;
import uk.brum.servicerequests.requests.domain.Moderation;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Proof;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestClock;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.web.Views.Due;
import uk.brum.servicerequests.requests.web.Views.Seen;
import uk.brum.starter.security.Caller;

/** Shows a request to each what they may see of it: everybody, its reporter, staff. */
final class Viewing {

    private Viewing() {}

    static boolean isStaff(Caller caller) {
        return caller.hasRole("agent") || caller.hasRole("supervisor") || caller.hasRole("fieldworker");
    }

    /** As whom this caller sees it; null when not at all. */
    static @Nullable Audience audience(ServiceRequest request, Caller caller, @Nullable String key) {
        if (isStaff(caller)) {
            return Audience.STAFF;
        }
        String person = caller.anonymous() ? null : caller.id();
        if (ChallengeClosure.madeBy(request, new Challenger(person, key, List::of))) {
            return Audience.REPORTER;
        }
        // complaints asks whether there is what somebody complains about, and needs no more than the public sees
        return request.isPublic() || isComplaints(caller) ? Audience.PUBLIC : null;
    }

    private static boolean isComplaints(Caller caller) {
        return caller.isService() && caller.id().equals("complaints");
    }

    static Seen seen(ServiceRequest request, Audience as) {
        boolean inside = as != Audience.PUBLIC;
        boolean staff = as == Audience.STAFF;
        Moderation moderation = request.moderation();
        return new Seen(
                request.reference().text(),
                new Views.Category(request.matter().category(), request.matter().categoryName()),
                request.status().code(),
                request.status().inWords(),
                request.status().open(),
                orNull(
                        inside || moderation.description() == null
                                ? request.matter().description()
                                : moderation.description()),
                // what people answer can be about people: the public sees the description alone
                inside && !request.matter().answers().isEmpty()
                        ? request.matter().answers()
                        : null,
                orNull(request.matter().photos().stream()
                        .filter(photo -> inside || !moderation.hiddenPhotos().contains(photo))
                        .toList()),
                orNull(request.matter().mediaUrls()),
                place(request.place(), inside),
                request.submittedAt(),
                request.updatedAt(),
                due(request.clock()),
                orNull(request.clock().milestones().all().stream()
                        .map(Viewing::milestone)
                        .toList()),
                closing(request.closing()),
                links(request.links()),
                request.matter().visibility().code(),
                as == Audience.REPORTER ? true : null,
                request.history().stream()
                        .filter(entry -> as.maySee(entry.audience()))
                        .map(entry -> entry(entry, staff))
                        .toList(),
                staff
                        ? new Views.SeenAssignment(
                                request.assignment().team(),
                                request.assignment().person(),
                                request.assignment().priority())
                        : null,
                staff ? request.reporter().channel().code() : null,
                staff && !request.externalIds().isEmpty()
                        ? request.externalIds().stream().map(id -> id.text()).toList()
                        : null,
                staff ? moderation.hidden() : null,
                staff ? moderation.description() : null);
    }

    static @Nullable Due due(RequestClock clock) {
        uk.brum.workingtime.Due due = clock.due();
        return due == null ? null : new Due(due.at(), due.explanation(), clock.stands());
    }

    private static Views.SeenMilestone milestone(Milestone milestone) {
        uk.brum.workingtime.Due due = milestone.due();
        Milestone.End end = milestone.end();
        return new Views.SeenMilestone(
                milestone.terms().code(),
                milestone.terms().name(),
                milestone.state().code(),
                milestone.startedAt(),
                due == null ? null : due.at(),
                due == null ? null : due.explanation(),
                end == null ? null : end.at());
    }

    private static Views.SeenPlace place(Place place, boolean inside) {
        Point point = place.point();
        return new Views.SeenPlace(
                point == null ? null : point.lat(),
                point == null ? null : point.lon(),
                place.ward(),
                // of a report about a property the words may be its address
                inside || place.uprn() == null ? place.words() : null,
                place.asset(),
                place.usrn(),
                inside ? place.uprn() : null,
                inside ? place.postcode() : null,
                inside ? place.serviceUprn() : null);
    }

    private static Views.@Nullable SeenClosing closing(@Nullable Closing closing) {
        if (closing == null) {
            return null;
        }
        Proof proof = closing.proof();
        Point place = proof == null ? null : proof.place();
        return new Views.SeenClosing(
                closing.ending().code(),
                closing.at(),
                closing.explanation(),
                proof == null
                        ? null
                        : new Views.SeenProof(
                                proof.photo(),
                                place == null ? null : place.lat(),
                                place == null ? null : place.lon(),
                                proof.taken()));
    }

    private static Views.@Nullable SeenLinks links(Links links) {
        return links.equals(Links.NONE)
                ? null
                : new Views.SeenLinks(
                        text(links.earlier()),
                        text(links.duplicateOf()),
                        text(links.splitFrom()),
                        text(links.incident()),
                        links.isIncident() ? true : null,
                        orNull(links.related().stream()
                                .map(Reference::text)
                                .sorted()
                                .toList()));
    }

    private static Views.Entry entry(HistoryEntry entry, boolean staff) {
        return new Views.Entry(
                entry.at(),
                entry.kind().code(),
                entry.audience().code(),
                entry.status().code(),
                orNull(entry.text()),
                staff ? entry.by() : null);
    }

    private static @Nullable String text(@Nullable Reference reference) {
        return reference == null ? null : reference.text();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").isEmpty() ? null : text;
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
