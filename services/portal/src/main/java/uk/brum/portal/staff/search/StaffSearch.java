package uk.brum.portal.staff.search;

import feign.FeignException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.brum.portal.checkbinday.Addresses;
import uk.brum.portal.checkbinday.Addresses.Address;
import uk.brum.portal.problems.Part;
import uk.brum.portal.reportmissedbin.MissedCollections;
import uk.brum.portal.reportmissedbin.MissedCollections.MissedCollection;
import uk.brum.portal.staff.customer.ComplaintsOf;
import uk.brum.portal.staff.customer.People;
import uk.brum.portal.staff.queues.Desk;

/** Asks each service that may know; the services write down who looked. */
@Component
class StaffSearch {

    private static final int A_GROUP = 20;
    private static final int A_STREET = 100;

    private final People people;
    private final Addresses addresses;
    private final Desk desk;
    private final MissedCollections missed;
    private final ComplaintsOf complaints;

    StaffSearch(People people, Addresses addresses, Desk desk, MissedCollections missed, ComplaintsOf complaints) {
        this.people = people;
        this.addresses = addresses;
        this.desk = desk;
        this.missed = missed;
        this.complaints = complaints;
    }

    Found find(Sought sought) {
        String text = sought.text();
        return switch (sought.kind()) {
            case REQUEST -> new Found(null, null, requests(text), null, null);
            case MISSED_BIN -> new Found(null, null, null, missed(text), null);
            case COMPLAINT -> new Found(null, null, null, null, complaints(text));
            case EMAIL -> new Found(people(text), null, requests(text), null, complaints(text));
            case PHONE -> new Found(null, null, requests(text), null, complaints(text));
            case POSTCODE -> new Found(null, ofPostcode(text), requests(text), null, null);
            case PROPERTY -> new Found(null, property(text), null, null, null);
            case WORDS -> new Found(people(text), byWords(text), requests(text), null, complaints(text));
        };
    }

    private Part<List<People.Person>> people(String words) {
        return part(() -> people.find(words).items());
    }

    private Part<List<Address>> ofPostcode(String postcode) {
        return part(() -> addresses.ofPostcode(postcode, A_STREET, null).items());
    }

    private Part<List<Address>> byWords(String words) {
        return part(() -> addresses.byWords(words, A_GROUP).items());
    }

    private Part<List<Address>> property(String uprn) {
        return part(() -> List.of(addresses.byUprn(uprn)));
    }

    private Part<List<Desk.Row>> requests(String text) {
        return part(() ->
                desk.list(Map.of("q", text, "limit", String.valueOf(A_GROUP))).items());
    }

    private Part<List<MissedCollection>> missed(String reference) {
        return part(() -> List.of(missed.byReference(reference)));
    }

    private Part<List<ComplaintsOf.Summary>> complaints(String text) {
        return part(() -> complaints.about(text, A_GROUP).items());
    }

    /** A service that knows no such thing, or cannot read such words, has found nothing. */
    private static <T> Part<List<T>> part(Supplier<List<T>> question) {
        return Part.of(() -> {
            try {
                return question.get();
            } catch (FeignException.NotFound | FeignException.BadRequest | FeignException.UnprocessableEntity e) {
                return List.of();
            }
        });
    }
}
