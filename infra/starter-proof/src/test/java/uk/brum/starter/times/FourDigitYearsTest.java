package uk.brum.starter.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class FourDigitYearsTest {

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new FourDigitYears().fourDigitYearsModule())
            .build();

    private final FourDigitYears.Parameter parameter = new FourDigitYears.Parameter();

    record Times(Instant at, LocalDate on) {}

    @Test
    void reads_times_and_dates_as_before() {
        Times read = json.readValue("{\"at\":\"2026-11-30T09:00:00+01:00\",\"on\":\"9999-12-31\"}", Times.class);

        assertThat(read).isEqualTo(new Times(Instant.parse("2026-11-30T08:00:00Z"), LocalDate.of(9999, 12, 31)));
        assertThat(json.readValue("{\"at\":null}", Times.class)).isEqualTo(new Times(null, null));
        assertThat(parameter.parse("2026-11-30T09:00:00Z", Locale.UK)).isEqualTo("2026-11-30T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\":\"+999999999-12-31T00:00:00Z\"}",
                "{\"at\":\"-999999999-01-01T00:00:00Z\"}",
                "{\"at\":\"+10000-01-01T00:00:00Z\"}",
                "{\"on\":\"+999999999-12-31\"}",
                "{\"on\":\"-0001-01-01\"}"
            })
    void refuses_years_that_no_database_keeps(String body) {
        assertThatThrownBy(() -> json.readValue(body, Times.class)).isInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T00:00:00Z", "-999999999-01-01T00:00:00Z", "never"})
    void refuses_them_in_an_address_too(String text) {
        assertThatThrownBy(() -> parameter.parse(text, Locale.UK)).isInstanceOf(DateTimeException.class);
    }
}
