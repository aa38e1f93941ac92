package uk.brum.notifications.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.testing.Contract;

class BinWordingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 29);

    @Test
    void names_a_bin_and_all_that_is_unusual_about_it() {
        assertThat(BinWording.collected("Rubbish", "Wheelie bin with a grey lid", null, null, 0))
                .isEqualTo("Rubbish (wheelie bin with a grey lid)");
        assertThat(BinWording.collected("Food waste", "Kerbside caddy", DAY, "There was snow.", 1))
                .isEqualTo("Food waste (kerbside caddy). It would usually be Tuesday 29 December 2026. There was snow."
                        + " You can put out 1 extra sack");
    }

    @Test
    void says_when_it_is_collected_instead() {
        assertThat(BinWording.notCollected("Rubbish", DAY, null))
                .isEqualTo("Rubbish. We will collect it on Tuesday 29 December 2026 instead");
        assertThat(BinWording.notCollected("Rubbish", null, "Snow."))
                .isEqualTo("Rubbish. We cannot say yet when we will collect it next. Snow");
    }

    @Test
    void lists_as_people_do() {
        assertThat(BinWording.list(List.of("rubbish"))).isEqualTo("rubbish");
        assertThat(BinWording.list(List.of("rubbish", "food waste"))).isEqualTo("rubbish and food waste");
        assertThat(BinWording.list(List.of("rubbish", "garden waste", "food waste")))
                .isEqualTo("rubbish, garden waste and food waste");
    }

    @Test
    void has_words_for_every_time_that_can_be_chosen() {
        List<?> codes = Contract.of("bin-schedules")
                .api()
                .getComponents()
                .getSchemas()
                .get("ReminderTime")
                .getEnum();

        assertThat(codes).isNotEmpty();
        codes.forEach(code -> assertThat(BinWording.when(String.valueOf(code))).startsWith("at "));
    }
}
