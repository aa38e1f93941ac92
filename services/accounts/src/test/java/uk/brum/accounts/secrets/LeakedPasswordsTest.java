package uk.brum.accounts.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakedPasswordsTest {

    private final LeakedPasswords leaked = LeakedPasswords.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password", "12345678", "password1", "iloveyou", "princess", "football1", "sunshine", "trustno1",
                "1234567890", "qwertyuiop", "letmein1", "superman", "baseball", "starwars", "computer", "corvette",
                "PASSWORD", "Iloveyou", "BaseBall", "1q2w3e4r5t", "liverpool", "birmingham", "astonvilla"
            })
    void knows_what_guessers_try_first_in_capitals_or_not(String password) {
        assertThat(leaked.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quiet otter lamp", "seven brass kettles", "correct horse battery staple!", "zQ4v9-aB7-mmX2"})
    void lets_good_ones_pass(String password) {
        assertThat(leaked.contains(password)).isFalse();
    }

    @Test
    void takes_none_of_a_hundred_thousand_random_ones_for_a_leaked_one() {
        Random random = new Random(20_261_123);
        for (int i = 0; i < 100_000; i++) {
            assertThat(leaked.contains("x" + Long.toUnsignedString(random.nextLong(), 36) + "-" + random.nextLong()))
                    .isFalse();
        }
    }

    @Test
    void holds_the_whole_list() {
        assertThat(leaked.size()).isEqualTo(474_743);
    }
}
