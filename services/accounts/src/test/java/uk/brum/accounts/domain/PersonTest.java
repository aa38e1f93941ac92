package uk.brum.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private final Person amina = Person.open(
                    EmailAddress.of(" Amina@Example.org ").orElseThrow(), "Amina", "hash", NOW)
            .person();

    @Test
    void begins_as_a_resident_with_nothing_else() {
        assertThat(amina.roles()).containsExactly(Role.RESIDENT);
        assertThat(amina.properties()).isEmpty();
        assertThat(amina.email().value()).isEqualTo("Amina@Example.org");
        assertThat(amina.email().key()).isEqualTo("amina@example.org");
    }

    @Test
    void another_password_ends_what_was_signed_in_and_is_told() {
        Change change = amina.withPassword("other");

        assertThat(change.person().epoch()).isEqualTo(amina.epoch() + 1);
        assertThat(change.events()).containsExactly(new PersonEvent.PasswordChanged(amina.id()));
    }

    @Test
    void a_stronger_hash_of_the_same_password_ends_nothing_and_is_not_told() {
        Change change = amina.rehashed("stronger");

        assertThat(change.person().epoch()).isEqualTo(amina.epoch());
        assertThat(change.events()).isEmpty();
    }

    @Test
    void other_roles_end_what_was_signed_in_and_a_resident_stays_one() {
        Change change = amina.withRoles(Set.of(Role.AGENT));

        assertThat(change.person().roles()).containsExactlyInAnyOrder(Role.RESIDENT, Role.AGENT);
        assertThat(change.person().epoch()).isEqualTo(1);
    }

    @Test
    void a_property_is_told_once_however_often_it_is_relabelled() {
        Person linked = amina.linking("100", "Home", NOW).person();

        assertThat(amina.linking("100", "Home", NOW).events())
                .containsExactly(new PersonEvent.PropertyLinked(amina.id(), "100"));
        assertThat(linked.linking("100", "Mum's", NOW.plusSeconds(9)).events()).isEmpty();
        assertThat(linked.linking("100", "Mum's", NOW.plusSeconds(9)).person().properties())
                .containsExactly(new LinkedProperty("100", "Mum's", NOW));
        assertThat(linked.unlinking("100").events()).hasSize(1);
        assertThat(amina.unlinking("100").events()).isEmpty();
    }

    @Test
    void a_twenty_first_property_is_refused() {
        Person person = amina;
        for (int i = 1; i <= Person.MOST_PROPERTIES; i++) {
            person = person.linking("10" + i, null, NOW).person();
        }
        Person full = person;

        assertThatThrownBy(() -> full.linking("999", null, NOW)).isInstanceOf(PersonRefused.TooManyProperties.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.uk", "o'neill+bins@sub.example.co.uk", "amina@exämple.org", "A@B.ORG"})
    void takes_addresses_that_people_have(String address) {
        assertThat(EmailAddress.of(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@b.uk",
                "a@",
                "a b@c.uk",
                "a@b..uk",
                "a@b.uk\r\nBcc: x@y.uk",
                "<a@b.uk>",
                "a@b.uk,c@d.uk",
                "a\u0000@b.uk"
            })
    void refuses_what_is_no_address(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }
}
