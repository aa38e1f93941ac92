package uk.brum.servicerequests.open311.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.open311.domain.GeoReport;
import uk.brum.servicerequests.open311.domain.GeoUpdate;
import uk.brum.servicerequests.open311.domain.Wanted;
import uk.brum.servicerequests.requests.domain.HistoryEntry;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Wanted.Criterion;
import uk.brum.servicerequests.requests.domain.Wanted.Order;

/** Finds public requests and what happened to them. One that is private is not there. */
@Service
public class FindPublicReports {

    private final Requests requests;
    private final PublicReport publicReport;

    FindPublicReports(Requests requests, PublicReport publicReport) {
        this.requests = requests;
        this.publicReport = publicReport;
    }

    /** The request with that reference, own writes included. */
    public Optional<GeoReport> find(String reference) {
        return Reference.of(reference)
                .flatMap(requests::find)
                .filter(ServiceRequest::isPublic)
                .map(publicReport::of);
    }

    /** Those that are asked for, newest first. */
    public List<GeoReport> find(Wanted wanted) {
        return (wanted.references().isEmpty() ? matching(wanted) : named(wanted))
                .stream().map(publicReport::of).toList();
    }

    /**
     * What happened in the span, oldest first, to the thousand requests that changed last; to these requests only, when
     * references are given.
     */
    public List<GeoUpdate> updates(Wanted wanted) {
        List<ServiceRequest> changed = wanted.references().isEmpty()
                ? requests.slice(
                        newest(
                                        Wanted.MOST,
                                        new uk.brum.servicerequests.requests.domain.Wanted.PublicOnly(),
                                        new uk.brum.servicerequests.requests.domain.Wanted.Updated(
                                                wanted.span().from(), null))
                                .by(Order.LAST_UPDATED_FIRST),
                        0)
                : byReference(wanted.references());
        return changed.stream()
                .flatMap(request -> updates(request).stream())
                .filter(update -> !update.at().isBefore(wanted.span().from())
                        && update.at().isBefore(wanted.span().until()))
                .sorted(Comparator.comparing(GeoUpdate::at).thenComparing(GeoUpdate::id))
                .skip(wanted.skip())
                .limit(wanted.size())
                .toList();
    }

    private List<ServiceRequest> named(Wanted wanted) {
        List<ServiceRequest> found = byReference(wanted.references());
        return found.stream().skip(wanted.skip()).limit(wanted.size()).toList();
    }

    private List<ServiceRequest> byReference(Set<String> texts) {
        List<Reference> references =
                texts.stream().flatMap(text -> Reference.of(text).stream()).toList();
        return references.isEmpty()
                ? List.of()
                : requests.find(references).stream()
                        .filter(ServiceRequest::isPublic)
                        .sorted(Comparator.comparing(ServiceRequest::submittedAt)
                                .reversed()
                                .thenComparing(ServiceRequest::reference))
                        .toList();
    }

    private List<ServiceRequest> matching(Wanted wanted) {
        List<Criterion> criteria = new ArrayList<>();
        criteria.add(new uk.brum.servicerequests.requests.domain.Wanted.PublicOnly());
        criteria.add(new uk.brum.servicerequests.requests.domain.Wanted.Submitted(
                wanted.span().from(), wanted.span().until()));
        if (!wanted.services().isEmpty()) {
            criteria.add(new uk.brum.servicerequests.requests.domain.Wanted.OfCategories(wanted.services()));
        }
        if (wanted.open() != null) {
            criteria.add(new uk.brum.servicerequests.requests.domain.Wanted.IsOpen(wanted.open()));
        }
        return requests.slice(newest(wanted.size(), criteria.toArray(Criterion[]::new)), wanted.skip());
    }

    private static uk.brum.servicerequests.requests.domain.Wanted newest(int limit, Criterion... criteria) {
        return uk.brum.servicerequests.requests.domain.Wanted.newest(limit, criteria);
    }

    private static List<GeoUpdate> updates(ServiceRequest request) {
        List<GeoUpdate> updates = new ArrayList<>();
        List<HistoryEntry> history = request.history();
        for (int i = 0; i < history.size(); i++) {
            HistoryEntry entry = history.get(i);
            // the report itself is not an update of it
            if (i > 0 && PublicReport.publicHistory(request).contains(entry)) {
                updates.add(new GeoUpdate(
                        request.reference() + "-" + i,
                        request.reference().text(),
                        Statuses.ofUpdate(entry.status()),
                        entry.at(),
                        PublicReport.words(entry),
                        null));
            }
        }
        return updates;
    }
}
