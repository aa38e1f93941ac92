package uk.brum.accounts.application;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Access;
import uk.brum.accounts.domain.AccessLog;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.PersonRefused;
import uk.brum.accounts.domain.Sought;

/** Shows the staff who people are. Each look is recorded first: what cannot be recorded is not shown. */
@Service
public class LookUpPeople {

    /** More names than that on a screen are nobody's caller: the words must be closer. */
    public static final int MOST = 20;

    private final People people;
    private final AccessLog accesses;
    private final Clock clock;

    LookUpPeople(People people, AccessLog accesses, Clock clock) {
        this.people = people;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** @param more whether others match as well */
    public record Found(List<Person> people, boolean more) {}

    public Found find(Sought sought, PersonId by) {
        List<Person> matching = people.find(sought, MOST + 1);
        List<Person> shown = matching.stream()
                .limit(MOST)
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        record(by, kind(sought), shown.stream().map(Person::id).toList());
        return new Found(shown, matching.size() > MOST);
    }

    /** @throws PersonRefused.UnknownPerson when there is no such account */
    public Person open(PersonId person, PersonId by) {
        return look(person, by, Access.Kind.OPENED);
    }

    /** @throws PersonRefused.UnknownPerson when there is no such account */
    public Person contact(PersonId person, PersonId by) {
        return look(person, by, Access.Kind.CONTACT);
    }

    /** @throws PersonRefused.UnknownPerson when there is no such account */
    public Person care(PersonId person, PersonId by) {
        return look(person, by, Access.Kind.CARE);
    }

    private Person look(PersonId id, PersonId by, Access.Kind kind) {
        Person person = people.find(id).orElseThrow(PersonRefused.UnknownPerson::new);
        record(by, kind, List.of(id));
        return person;
    }

    private void record(PersonId by, Access.Kind kind, List<PersonId> seen) {
        accesses.add(new Access(by, kind, seen, clock.instant()));
    }

    private static Access.Kind kind(Sought sought) {
        if (sought.email() != null) {
            return Access.Kind.FOUND_BY_EMAIL;
        }
        return sought.name() != null ? Access.Kind.FOUND_BY_NAME : Access.Kind.FOUND_BY_PROPERTY;
    }
}
