package uk.brum.servicerequests.following.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.following.application.PublicRequests;
import uk.brum.servicerequests.following.application.Tellings;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.following.domain.PublicRequest;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.HistoryEntry;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.servicerequests.requests.domain.Wanted.Criterion;

/** The requests as following sees them. */
@Component
class ReadRequests implements PublicRequests, Tellings {

    private final Requests requests;

    ReadRequests(Requests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<PublicRequest> find(String reference) {
        return stored(reference).filter(ServiceRequest::isPublic).map(ReadRequests::open);
    }

    @Override
    public List<PublicRequest> newest(Interest interest, int limit) {
        Wanted wanted = new Wanted(criteria(interest), Wanted.Order.LAST_UPDATED_FIRST, null, limit);
        return requests.page(wanted).items().stream()
                .filter(ServiceRequest::isPublic)
                .map(ReadRequests::open)
                .sorted((one, other) -> other.updatedAt().compareTo(one.updatedAt()))
                .toList();
    }

    @Override
    public List<Telling> tellings(Collection<String> references) {
        List<Reference> known =
                references.stream().map(Reference::of).flatMap(Optional::stream).toList();
        return requests.find(known).stream().map(ReadRequests::telling).toList();
    }

    private static Telling telling(ServiceRequest request) {
        return new Telling(
                request.reference().text(),
                request.matter().categoryName(),
                request.place().words(),
                reporter(request.reporter()),
                Sentences.expected(request),
                Acts.of(request),
                request.history().size(),
                request.isPublic() ? open(request) : null);
    }

    private Optional<ServiceRequest> stored(String reference) {
        return Reference.of(reference).flatMap(requests::find);
    }

    private static List<Criterion> criteria(Interest interest) {
        List<Criterion> criteria = new ArrayList<>(List.of(new Wanted.PublicOnly()));
        switch (interest) {
            case Interest.OneRequest _ -> throw new IllegalArgumentException("One request is found, not listed");
            case Interest.InWard ward -> {
                criteria.add(new Wanted.InWard(ward.wardCode()));
                addCategory(criteria, ward.category());
            }
            case Interest.OfCategory of -> addCategory(criteria, of.category());
            case Interest.Nearby near -> {
                criteria.add(new Wanted.Near(new Point(near.latitude(), near.longitude()), near.metres()));
                addCategory(criteria, near.category());
            }
        }
        return criteria;
    }

    private static void addCategory(List<Criterion> criteria, @Nullable String category) {
        if (category != null) {
            criteria.add(new Wanted.OfCategories(java.util.Set.of(category)));
        }
    }

    private static PublicRequest open(ServiceRequest request) {
        Point point = request.place().point();
        List<PublicRequest.Entry> entries = new ArrayList<>();
        List<HistoryEntry> history = request.history();
        for (int i = 0; i < history.size(); i++) {
            HistoryEntry entry = history.get(i);
            if (entry.audience() == Audience.PUBLIC) {
                entries.add(
                        new PublicRequest.Entry(i + 1, entry.at(), entry.kind().code(), Sentences.of(entry)));
            }
        }
        String redacted = request.moderation().description();
        String description = redacted == null ? request.matter().description() : redacted;
        return new PublicRequest(
                request.reference().text(),
                request.matter().category(),
                request.matter().categoryName(),
                description.isBlank() ? null : description,
                request.place().uprn() == null ? request.place().words() : null,
                request.place().ward(),
                point == null ? null : new PublicRequest.Point(point.lat(), point.lon()),
                request.status().code(),
                request.submittedAt(),
                entries.isEmpty() ? request.submittedAt() : entries.getLast().at(),
                entries);
    }

    private static Tellings.@Nullable Reporter reporter(uk.brum.servicerequests.requests.domain.Reporter reporter) {
        Contact contact = reporter.onBehalfOf() == null ? reporter.contact() : reporter.onBehalfOf();
        if (reporter.personId() != null && reporter.onBehalfOf() == null) {
            return new Tellings.Reporter.Account(reporter.personId());
        }
        return switch (contact) {
            case null -> null;
            case Contact.Told told -> new Tellings.Reporter.Someone(told.name(), told.email());
            case Contact.Unreadable _ -> new Tellings.Reporter.Unreadable();
        };
    }
}
