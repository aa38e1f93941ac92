package uk.brum.accounts.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.accounts.domain.Access;
import uk.brum.accounts.domain.AccessLog;
import uk.brum.accounts.domain.Change;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.NameWords;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.PersonRefused;
import uk.brum.accounts.domain.Sought;

class LookUpPeopleTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final PersonId AGENT = new PersonId("agent-1");

    private final PeopleInMemory people = new PeopleInMemory();
    private final List<Access> recorded = new ArrayList<>();
    private final LookUpPeople lookUp = new LookUpPeople(people, log(recorded), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void records_who_was_shown_to_whom() {
        Person amina = opened("Amina Begum");
        opened("Sam Example");

        LookUpPeople.Found found = lookUp.find(named("amina"), AGENT);
        lookUp.open(amina.id(), AGENT);
        lookUp.contact(amina.id(), AGENT);

        assertThat(found.people()).containsExactly(amina);
        assertThat(found.more()).isFalse();
        assertThat(recorded)
                .containsExactly(
                        new Access(AGENT, Access.Kind.FOUND_BY_NAME, List.of(amina.id()), NOW),
                        new Access(AGENT, Access.Kind.OPENED, List.of(amina.id()), NOW),
                        new Access(AGENT, Access.Kind.CONTACT, List.of(amina.id()), NOW));
    }

    @Test
    void records_a_search_that_found_nobody() {
        lookUp.find(named("nobody"), AGENT);

        assertThat(recorded).containsExactly(new Access(AGENT, Access.Kind.FOUND_BY_NAME, List.of(), NOW));
    }

    @Test
    void shows_twenty_by_name_and_says_that_there_are_more() {
        for (int i = 0; i < 21; i++) {
            opened("Amina " + (char) ('z' - i));
        }

        LookUpPeople.Found found = lookUp.find(named("AMINA"), AGENT);

        assertThat(found.more()).isTrue();
        assertThat(found.people()).hasSize(20).extracting(Person::name).isSorted();
        assertThat(recorded.getFirst().people()).hasSize(20);
    }

    @Test
    void shows_nothing_that_cannot_be_recorded() {
        Person amina = opened("Amina Begum");
        LookUpPeople unrecorded = new LookUpPeople(
                people,
                new AccessLog() {
                    @Override
                    public void add(Access access) {
                        throw new IllegalStateException("The log is away");
                    }

                    @Override
                    public List<Access> at(PersonId person, int limit) {
                        return List.of();
                    }
                },
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThatThrownBy(() -> unrecorded.find(named("amina"), AGENT)).hasMessage("The log is away");
        assertThatThrownBy(() -> unrecorded.open(amina.id(), AGENT)).hasMessage("The log is away");
        assertThatThrownBy(() -> unrecorded.contact(amina.id(), AGENT)).hasMessage("The log is away");
    }

    @Test
    void knows_nobody_who_has_no_account() {
        assertThatThrownBy(() -> lookUp.open(PersonId.next(), AGENT)).isInstanceOf(PersonRefused.UnknownPerson.class);
        assertThat(recorded).isEmpty();
    }

    private Person opened(String name) {
        EmailAddress email = EmailAddress.of("p" + Math.abs(name.hashCode()) + "@example.org")
                .orElseThrow();
        Change change = Person.open(email, name, "hash", NOW);
        people.open(change);
        return change.person();
    }

    private static Sought named(String name) {
        return new Sought(NameWords.of(name), null, null);
    }

    private static AccessLog log(List<Access> recorded) {
        return new AccessLog() {
            @Override
            public void add(Access access) {
                recorded.add(access);
            }

            @Override
            public List<Access> at(PersonId person, int limit) {
                return recorded;
            }
        };
    }
}
