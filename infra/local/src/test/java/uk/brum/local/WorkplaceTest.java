package uk.brum.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkplaceTest {

    @Test
    void by_default_everything_lies_under_one_folder_of_the_checkout() {
        assertThat(Workplace.from(Map.of(), "/src/brum"))
                .isEqualTo(new Workplace(
                        Path.of("/src/brum"), Path.of("/src/brum/.brum"), Path.of("/src/brum/.brum/cache"), 0));
    }

    @Test
    void a_second_platform_has_its_own_home_and_ports_and_shares_the_cache() {
        var second = Workplace.from(Map.of("BRUM_HOME", ".brum/second", "BRUM_PORT_OFFSET", "10000"), "/src/brum");
        assertThat(second)
                .isEqualTo(new Workplace(
                        Path.of("/src/brum"),
                        Path.of("/src/brum/.brum/second"),
                        Path.of("/src/brum/.brum/cache"),
                        10_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "40000", "1.5"})
    void an_offset_that_cannot_be_is_told_in_a_sentence(String offset) {
        assertThatThrownBy(() -> Workplace.from(Map.of("BRUM_PORT_OFFSET", offset), "/src/brum"))
                .isInstanceOf(Obstacle.class)
                .hasMessage("BRUM_PORT_OFFSET is '" + offset + "': it must be a number from 0 to 30000.");
    }
}
