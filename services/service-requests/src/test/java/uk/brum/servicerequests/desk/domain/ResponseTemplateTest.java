package uk.brum.servicerequests.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseTemplateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private static ResponseTemplate template(String text) {
        return new ResponseTemplate(
                "t", "Name", null, null, true, List.of(new ResponseTemplate.Version(text, true, "s", NOW)), 1);
    }

    @Test
    void puts_values_in_as_they_are_and_once() {
        assertThat(template("Your ((category)), ((reference)): ((category))")
                        .fill(Map.of("category", "((reference)) $1 \\", "reference", "SR-1")))
                .isEqualTo("Your ((reference)) $1 \\, SR-1: ((reference)) $1 \\");
    }

    @Test
    void names_what_no_request_can_fill() {
        assertThat(ResponseTemplate.unknownIn("((reference)) ((shoe size)) ((due date)) ((Reference))"))
                .containsExactly("Reference", "shoe size");
    }

    @Test
    void keeps_what_it_said_before() {
        ResponseTemplate changed = template("Old").changed("New", false, "s2", NOW.plusSeconds(1));

        assertThat(changed.text()).isEqualTo("New");
        assertThat(changed.active()).isFalse();
        assertThat(changed.history()).extracting(ResponseTemplate.Version::text).containsExactly("Old", "New");
    }

    @Test
    void knows_a_phone_number_however_it_is_written() {
        assertThat(Block.ofPhone("+44 121 303 1111"))
                .isEqualTo(Block.ofPhone("0121 303 1111"))
                .isEqualTo(Block.ofPhone("0044 121 3031111"));
        assertThat(Block.ofEmail(" Sam@Example.org ")).isEqualTo("email:sam@example.org");
    }
}
