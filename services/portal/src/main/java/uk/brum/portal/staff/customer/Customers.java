package uk.brum.portal.staff.customer;

import feign.FeignException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.brum.portal.checkbinday.Addresses.Address;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Part;
import uk.brum.portal.reportmissedbin.MissedCollections;
import uk.brum.portal.reportmissedbin.MissedCollections.MissedCollection;
import uk.brum.portal.staff.queues.Desk;

/** Puts together what the services know of a person or a home; each may be away. */
@Component
class Customers {

    private static final int A_PART = 20;

    private final People people;
    private final CustomerHomes homes;
    private final Desk desk;
    private final MissedCollections missed;
    private final Correspondence correspondence;

    Customers(People people, CustomerHomes homes, Desk desk, MissedCollections missed, Correspondence correspondence) {
        this.people = people;
        this.homes = homes;
        this.desk = desk;
        this.missed = missed;
        this.correspondence = correspondence;
    }

    People.Person person(String id) {
        try {
            return people.byId(id);
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            throw new NotThere("person " + id);
        }
    }

    Customer customer(String id) {
        People.Person person = person(id);
        return new Customer(
                person,
                correspondence.care(id),
                person.properties().stream()
                        .map(kept -> homes.of(kept.uprn(), kept.label()))
                        .toList(),
                list(() -> desk.list(query("person", id)).items()),
                list(() -> missed.ofPerson(id, A_PART).items()),
                correspondence.complaints(id),
                correspondence.messages(id));
    }

    /** Whoever saved this home in their account. */
    Part<List<People.Person>> at(String uprn) {
        return list(() -> people.at(uprn).items());
    }

    Part<List<MissedCollection>> missedAt(String uprn) {
        return list(() -> missed.ofHome(uprn, A_PART).items());
    }

    Part<List<Desk.Row>> requestsNear(Address address) {
        return list(() -> desk.list(query("q", address.postcode())).items());
    }

    private static Map<String, String> query(String name, String value) {
        return Map.of(name, value, "limit", String.valueOf(A_PART));
    }

    static <T> Part<List<T>> list(Supplier<List<T>> question) {
        return Part.of(() -> {
            try {
                return question.get();
            } catch (FeignException.NotFound | FeignException.BadRequest e) {
                return List.of();
            }
        });
    }
}
