package uk.brum.accounts.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final byte[] TEXT = "amina@example.org".getBytes(StandardCharsets.UTF_8);
    private final MasterKey master = MasterKey.ofBase64("dGVzdC1tYXN0ZXIta2V5LW9mLTMyLWJ5dGVzLW9ubHk=");
    private final Sealing sealing = new Sealing(master.derive("AES", "one"));

    @Test
    void opens_what_it_sealed_and_seals_the_same_differently_each_time() {
        byte[] sealed = sealing.seal(TEXT, "people|1|email");

        assertThat(sealing.open(sealed, "people|1|email")).isEqualTo(TEXT);
        assertThat(sealing.seal(TEXT, "people|1|email")).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("amina");
    }

    @Test
    void refuses_what_was_moved_to_another_place() {
        byte[] sealed = sealing.seal(TEXT, "people|1|email");

        assertThatThrownBy(() -> sealing.open(sealed, "people|2|email")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealing.open(sealed, "people|1|name")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refuses_what_was_changed_by_a_single_bit() {
        byte[] sealed = sealing.seal(TEXT, "p");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealing.open(changed, "p")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_key_for_another_purpose_opens_nothing() {
        byte[] sealed = sealing.seal(TEXT, "p");

        assertThatThrownBy(() -> new Sealing(master.derive("AES", "other")).open(sealed, "p"))
                .isInstanceOf(IllegalStateException.class);
    }
}
