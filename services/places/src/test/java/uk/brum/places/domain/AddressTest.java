package uk.brum.places.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.places.domain.AddressBuilder.anAddress;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.brum.places.domain.Address.Aspect;

class AddressTest {

    @Test
    void is_no_change_when_it_says_the_same() {
        assertThat(anAddress().build().differencesTo(anAddress().build())).isEmpty();
    }

    @Test
    void names_what_changes_in_its_meaning() {
        Address before = anAddress().build();

        assertThat(before.differencesTo(anAddress().lines("12a Hazelwell Rise").build()))
                .containsExactly(Aspect.ADDRESS);
        assertThat(before.differencesTo(anAddress().postcode("B13 8DI").build()))
                .containsExactly(Aspect.ADDRESS);
        assertThat(before.differencesTo(
                        anAddress().onStreet(99_000_002, "Hazelwell Rise").build()))
                .containsExactly(Aspect.STREET);
        assertThat(before.differencesTo(anAddress().at(407_759, 282_655).build()))
                .containsExactly(Aspect.LOCATION);
        assertThat(before.differencesTo(before.in(Optional.of(new WardCode("E05011154")))))
                .containsExactly(Aspect.WARD);
        assertThat(before.differencesTo(
                        anAddress().classification("RD06").ward("E05011154").build()))
                .containsExactly(Aspect.WARD, Aspect.CLASSIFICATION);
    }

    @Test
    void belongs_to_a_street_also_when_the_source_has_no_number_for_it() {
        assertThat(anAddress().build().streetKey()).isEqualTo("99000001");
        assertThat(anAddress().onStreet(null, "High Street").build().streetKey())
                .isEqualTo("~B13~high street");
    }
}
