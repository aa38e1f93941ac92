package uk.brum.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentiles_are_right_to_two_percent() {
        Latencies latencies = new Latencies();
        for (int i = 1; i <= 10_000; i++) {
            latencies.add(i * 1_000L);
        }
        assertThat(latencies.millis(0.5)).isCloseTo(5.0, Percentage.withPercentage(2));
        assertThat(latencies.millis(0.99)).isCloseTo(9.9, Percentage.withPercentage(2));
        assertThat(latencies.count()).isEqualTo(10_000);
    }

    @Test
    void no_answers_have_no_time() {
        assertThat(new Latencies().millis(0.99)).isCloseTo(0, within(0.0));
    }
}
