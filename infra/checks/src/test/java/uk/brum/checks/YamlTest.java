package uk.brum.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class YamlTest {

    @Test
    void reads_dates_and_words_as_json_would() {
        assertThat(Yaml.read("{date: 2026-12-25, on: on, yes: no, number: 7, half: 0.5, flag: true, none: null}")
                        .toString())
                .isEqualTo(
                        "{\"date\":\"2026-12-25\",\"on\":\"on\",\"yes\":\"no\",\"number\":7,\"half\":0.5,\"flag\":true,\"none\":null}");
    }

    @Test
    void refuses_a_key_that_comes_twice() {
        assertThatThrownBy(() -> Yaml.read("a: 1\na: 2\n")).hasMessageContaining("duplicate");
    }
}
