package uk.brum.places.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.places.domain.AddressBuilder.anAddress;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    private static final Address ADDRESS = anAddress()
            .lines("Flat 2, Maple Court", "12 King's Heath Road", "Brandwood & King's Heath", "Birmingham")
            .postcode("B14 7AC")
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 kings heath road",
                "12 King’s heath",
                "maple",
                "map cou 12",
                "flat 2 maple",
                "BRANDWOOD",
                "b14",
                "12 kings b1",
                "b14 7",
                "b147",
                "brandwood & kings"
            })
    void finds_an_address_as_people_type_it(String typed) {
        Sought sought = Words.sought(typed);

        assertThat(sought.postcode()).isEmpty();
        assertThat(sought.matches(ADDRESS.words())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 kings heath road", "13 kings", "flat 3 maple", "oak court", "b15", "b14 8"})
    void does_not_take_one_address_for_another(String typed) {
        assertThat(Words.sought(typed).matches(ADDRESS.words())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 b147ac", "12 B14 7AC", "b14 7ac 12", "flat 2 12 b14 7AC"})
    void sees_the_whole_postcode_among_the_words(String typed) {
        Sought sought = Words.sought(typed);

        assertThat(sought.postcode()).contains(new Postcode("B14 7AC"));
        assertThat(sought.words()).isNotEmpty().doesNotContain("b14", "7ac", "b147ac");
        assertThat(sought.matches(ADDRESS.words())).isTrue();
    }

    @Test
    void puts_whole_words_before_beginnings() {
        Sought sought = Words.sought("park b1");

        assertThat(sought.score(Set.of("park", "b1"))).isGreaterThan(sought.score(Set.of("park", "b13")));
        assertThat(sought.score(Set.of("park", "b13"))).isGreaterThan(sought.score(Set.of("parkside", "b13")));
    }

    @Test
    void makes_words_of_what_could_be_an_operator() {
        assertThat(Words.sought("$where: {\"$ne\": null} .* [a-z]+").words())
                .containsExactly("where", "ne", "null", "a", "z");
    }
}
