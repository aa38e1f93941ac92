package uk.brum.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.brum.accounts.domain.PasswordRules.Weakness;

class PasswordRulesTest {

    private static final EmailAddress EMAIL =
            EmailAddress.of("amina.begum@example.org").orElseThrow();

    @Test
    void asks_for_ten_characters_of_any_kind() {
        assertThat(weakness("")).isEqualTo(Weakness.MISSING);
        assertThat(weakness("ninechars")).isEqualTo(Weakness.TOO_SHORT);
        assertThat(weakness("ten chars!")).isNull();
        assertThat(weakness("          ")).isNull();
        assertThat(weakness("ñandú y ñu")).isNull();
    }

    @Test
    void counts_a_sign_outside_the_basic_plane_once() {
        assertThat(weakness("🦦🦦🦦🦦🦦🦦🦦🦦🦦")).isEqualTo(Weakness.TOO_SHORT);
        assertThat(weakness("🦦🦦🦦🦦🦦🦦🦦🦦🦦🦦")).isNull();
    }

    @Test
    void takes_two_hundred_characters_and_bounds_the_work() {
        assertThat(weakness("ab ".repeat(66))).isNull();
        assertThat(weakness("ab ".repeat(67))).isEqualTo(Weakness.TOO_LONG);
    }

    @Test
    void refuses_the_persons_own_address_and_little_more() {
        assertThat(weakness("amina.begum@example.org")).isEqualTo(Weakness.LIKE_YOUR_EMAIL);
        assertThat(weakness("Amina.Begum1")).isEqualTo(Weakness.LIKE_YOUR_EMAIL);
        assertThat(weakness("example.org")).isEqualTo(Weakness.LIKE_YOUR_EMAIL);
        assertThat(weakness("amina.begum likes otters")).isNull();
    }

    @Test
    void refuses_a_leaked_one() {
        assertThat(PasswordRules.weakness("qwertyuiop", EMAIL, "qwertyuiop"::equals))
                .contains(Weakness.LEAKED);
    }

    private static Weakness weakness(String password) {
        return PasswordRules.weakness(password, EMAIL, leaked -> false).orElse(null);
    }
}
