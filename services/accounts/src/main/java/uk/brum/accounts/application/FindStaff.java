package uk.brum.accounts.application;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.NameWords;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.StaffSought;

/**
 * Shows the staff their colleagues. There are some thousands at most, so that the names are read and compared here: half a
 * word is enough, and nothing has to be kept for it.
 */
@Service
public class FindStaff {

    public static final int MOST = 500;

    /** All of them, with room to spare; beyond it the first in the database are compared. */
    private static final int STAFF = 5_000;

    private final People people;

    FindStaff(People people) {
        this.people = people;
    }

    /** @param more whether others match as well */
    public record Found(List<Person> staff, boolean more) {}

    public Found find(StaffSought sought) {
        List<Person> matching = people.staff(sought, STAFF).stream()
                .filter(person -> sought.name() == null || sought.name().begin(NameWords.of(person.name())))
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(person -> person.id().value()))
                .toList();
        return new Found(matching.stream().limit(MOST).toList(), matching.size() > MOST);
    }
}
