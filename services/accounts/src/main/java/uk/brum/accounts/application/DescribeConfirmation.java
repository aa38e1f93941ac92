package uk.brum.accounts.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.accounts.domain.ConfirmationId;
import uk.brum.accounts.domain.Confirmations;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.PersonRefused;

/** Says what the message of a confirmation must say, while its link works. */
@Service
public class DescribeConfirmation {

    /** @param name of the person, when there is an account */
    public record Message(
            Confirmation confirmation, @Nullable String name, String link) {}

    private final Confirmations confirmations;
    private final People people;
    private final Links links;
    private final Clock clock;

    DescribeConfirmation(Confirmations confirmations, People people, Links links, Clock clock) {
        this.confirmations = confirmations;
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    /** @throws PersonRefused.UnknownConfirmation when it was used or has run out */
    public Message of(ConfirmationId id) {
        Confirmation confirmation = confirmations
                .find(id)
                .filter(found -> found.open(clock.instant()))
                .orElseThrow(PersonRefused.UnknownConfirmation::new);
        PersonId person = confirmation.person();
        String name =
                person == null ? null : people.find(person).map(Person::name).orElse(null);
        return new Message(confirmation, name, links.of(confirmation));
    }
}
