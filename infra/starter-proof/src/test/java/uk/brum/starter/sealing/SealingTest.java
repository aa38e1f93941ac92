package uk.brum.starter.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final byte[] TEXT = "amina@example.org".getBytes(StandardCharsets.UTF_8);
    private final MasterKey master = MasterKey.ofBase64("accounts", "dGVzdC1tYXN0ZXIta2V5LW9mLTMyLWJ5dGVzLW9ubHk=");
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

    @Test
    void an_index_finds_the_same_text_and_tells_nothing_without_its_key() {
        BlindIndex index = BlindIndex.of(master, "email-index");

        assertThat(index.of("amina@example.org"))
                .isEqualTo(BlindIndex.of(master, "email-index").of("amina@example.org"))
                .isNotEqualTo(BlindIndex.of(master, "other").of("amina@example.org"))
                .doesNotContain("amina");
        assertThat(index).asString().doesNotContain("key");
    }

    @Test
    void services_with_the_same_secret_have_other_keys() {
        MasterKey other = MasterKey.ofBase64("complaints", "dGVzdC1tYXN0ZXIta2V5LW9mLTMyLWJ5dGVzLW9ubHk=");
        assertThat(other.derive("AES", "one").getEncoded())
                .isNotEqualTo(master.derive("AES", "one").getEncoded());
    }

    @Test
    void says_what_is_wrong_with_a_configured_key() {
        assertThatThrownBy(() -> MasterKey.ofBase64("service-requests", ""))
                .hasMessageContaining("BRUM_SERVICE_REQUESTS_MASTER_KEY", "32 random bytes");
        assertThatThrownBy(() -> MasterKey.ofBase64("accounts", "c2hvcnQ=")).hasMessageContaining("32 random bytes");
        assertThatThrownBy(() -> MasterKey.ofBase64("accounts", "not base64!")).hasMessageContaining("not base64");
    }
}
