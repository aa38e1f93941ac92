package uk.brum.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amina Begum         | amina begum",
                "AMINA  BEGUM        | Begum, Amina",
                "Zoë Müller          | zoe muller",
                "Zoë Müller          | Zoe\u0308 Mu\u0308ller",
                "Siobhán O’Neill     | siobhan O'Neill",
                "Siobhán O'Neill     | Siobhan ONeill",
                "Anne-Marie Łukasz   | anne marie lukasz",
                "Søren Đặng          | soren dang",
                "Weiß                | WEISS",
                "Dvořák              | dvorak",
                "Ｗｉｄｅ              | wide",
                "محمد                | مُحَمَّد"
            })
    void takes_names_for_the_same_that_sound_the_same(String one, String other) {
        assertThat(NameWords.of(one)).isEqualTo(NameWords.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Amina Begum,Amina Begam", "Begum,Begums", "Ann,Anne", "李,王"})
    void keeps_different_names_apart(String one, String other) {
        assertThat(NameWords.of(one)).isNotEqualTo(NameWords.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "--", "'", "%$", "\u0301", "$-{}[]."})
    void finds_no_word_where_there_is_no_letter(String text) {
        assertThat(NameWords.of(text).words()).isEmpty();
    }

    @Test
    void is_the_same_in_every_country() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(NameWords.of("IDIL").words()).containsExactly("idil");
            assertThat(NameWords.of("İdil").words()).containsExactly("idil");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void stays_out_of_logs() {
        assertThat(NameWords.of("Amina").toString()).doesNotContainIgnoringCase("amina");
    }
}
