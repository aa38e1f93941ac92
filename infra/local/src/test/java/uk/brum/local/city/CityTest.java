package uk.brum.local.city;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.Workplace;

class CityTest {

    @TempDir
    Path home;

    @BeforeEach
    void a_city_of_twenty_thousand_is_there() throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("city")).resolve("households"), "20000");
    }

    @Test
    void a_later_start_that_names_no_size_keeps_the_city_that_is_there() {
        assertThatCode(() -> city().generate(null, Progress.silent())).doesNotThrowAnyException();
        assertThatCode(() -> city().generate(20_000, Progress.silent())).doesNotThrowAnyException();
    }

    @Test
    void another_size_than_the_one_that_is_there_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> city().generate(City.USUAL_SIZE, Progress.silent()))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("20000 households already")
                .hasMessageContaining("./brum reset");
    }

    private City city() {
        return new City(new Workplace(home, home, home, 0), null);
    }
}
