package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalPages
class CheckBinDayTest {

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void answers_when_is_my_bin_day_in_two_steps_from_the_home_page() {
        visitor.open("/").write("postcode", "b13 8dc").press("Find my bin day").follow("12 Hazelwell Rise");
        assertThat(visitor.path()).isEqualTo("/bins/990000000017");
        assertThat(visitor.words())
                .contains("Next collection Today, Monday 23 November")
                .contains("Wheelie bin with a grey lid")
                .contains("Monday 30 November");
        assertThat(visitor.cookies()).as("cookies of somebody who only looks").isEmpty();
    }
}
