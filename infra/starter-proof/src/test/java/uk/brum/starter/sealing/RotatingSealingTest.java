package uk.brum.starter.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RotatingSealingTest {

    private static final String OLD = "b2xkLW1hc3Rlci1rZXktb2YtMzItYnl0ZXMtb25seS4=";
    private static final String NEW = "bmV3LW1hc3Rlci1rZXktb2YtMzItYnl0ZXMtb25seS4=";
    private static final String PLACE = "requests|1|email";
    private static final String TEXT = "amina@example.org";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(RotatingSealing.class)).addAppender(log);
    }

    @AfterEach
    void stop_listening() {
        ((Logger) LoggerFactory.getLogger(RotatingSealing.class)).detachAppender(log);
    }

    @Test
    void a_new_key_in_front_opens_what_the_old_one_sealed_and_seals_from_then_on() {
        byte[] before = sealing(OLD).seal(TEXT, PLACE);
        RotatingSealing both = sealing(NEW + "," + OLD);

        assertThat(both.open(before, PLACE)).isEqualTo(new Opened.Open(TEXT));
        assertThat(both.isOfFirst(before)).isFalse();

        byte[] anew = both.seal(TEXT, PLACE);
        assertThat(both.isOfFirst(anew)).isTrue();
        assertThat(sealing(NEW).open(anew, PLACE)).isEqualTo(new Opened.Open(TEXT));
        assertThat(sealing(OLD).open(anew, PLACE)).isEqualTo(new Opened.Unreadable());
    }

    @Test
    void a_key_that_waits_behind_opens_what_others_seal_with_it_already() {
        byte[] anew = sealing(NEW).seal(TEXT, PLACE);

        assertThat(sealing(OLD + "," + NEW).open(anew, PLACE)).isEqualTo(new Opened.Open(TEXT));
        assertThat(sealing(OLD + "," + NEW).isOfFirst(anew)).isFalse();
    }

    @Test
    void opens_what_was_sealed_before_values_said_which_key_sealed_them() {
        Sealing earlier = new Sealing(MasterKey.ofBase64("tests", OLD).derive("AES", "contact"));
        byte[] before = earlier.seal(TEXT.getBytes(StandardCharsets.UTF_8), PLACE);

        assertThat(sealing(OLD).open(before, PLACE)).isEqualTo(new Opened.Open(TEXT));
        assertThat(sealing(NEW + "," + OLD).open(before, PLACE)).isEqualTo(new Opened.Open(TEXT));
        assertThat(sealing(OLD).isOfFirst(before)).as("it does not say so").isFalse();
        assertThat(sealing(NEW).open(before, PLACE)).isEqualTo(new Opened.Unreadable());
    }

    @Test
    void says_that_what_was_moved_cut_or_changed_by_a_single_bit_does_not_open() {
        RotatingSealing sealing = sealing(OLD);
        byte[] sealed = sealing.seal(TEXT, PLACE);

        assertThat(sealing.open(sealed, "requests|2|email")).isEqualTo(new Opened.Unreadable());
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(sealing.open(changed, PLACE)).isEqualTo(new Opened.Unreadable());
            byte[] cut = java.util.Arrays.copyOf(sealed, i);
            assertThat(sealing.open(cut, PLACE)).isEqualTo(new Opened.Unreadable());
        }
    }

    @Test
    void the_log_has_one_error_for_each_key_and_not_one_for_each_value() {
        byte[] one = sealing(NEW).seal(TEXT, PLACE);
        byte[] another = sealing(NEW).seal("sam@example.org", "requests|2|email");
        RotatingSealing sealing = sealing(OLD);

        for (int i = 0; i < 50; i++) {
            sealing.open(one, PLACE);
            sealing.open(another, "requests|2|email");
        }

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).hasToString("ERROR");
            assertThat(event.getFormattedMessage())
                    .contains(MasterKey.ofBase64("tests", NEW).id(), "contact", "not configured")
                    .doesNotContain("amina", NEW);
        });
    }

    @Test
    void indexes_find_what_was_stored_under_any_key_and_store_under_the_first() {
        BlindIndexes both = BlindIndexes.of(MasterKeys.ofBase64("tests", NEW + "," + OLD), "index");
        BlindIndex old = BlindIndex.of(MasterKey.ofBase64("tests", OLD), "index");
        BlindIndex anew = BlindIndex.of(MasterKey.ofBase64("tests", NEW), "index");

        assertThat(both.of(TEXT)).isEqualTo(anew.of(TEXT));
        assertThat(both.all(TEXT)).containsExactly(anew.of(TEXT), old.of(TEXT));
    }

    @Test
    void says_what_is_wrong_with_any_of_the_keys() {
        assertThatThrownBy(() -> MasterKeys.ofBase64("service-requests", ""))
                .hasMessageContaining("BRUM_SERVICE_REQUESTS_MASTER_KEY", "32 random bytes");
        assertThatThrownBy(() -> MasterKeys.ofBase64("service-requests", OLD + ","))
                .hasMessageContaining("32 random bytes");
        assertThatThrownBy(() -> MasterKeys.ofBase64("service-requests", OLD + ",???"))
                .hasMessageContaining("not base64");
    }

    private static RotatingSealing sealing(String keys) {
        return new RotatingSealing(MasterKeys.ofBase64("tests", keys), "contact");
    }
}
