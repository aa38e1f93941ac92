package uk.brum.servicerequests.expectations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.brum.servicerequests.expectations.domain.Measured.Told;

class RollupTest {

    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

    @Test
    void takes_the_time_that_half_and_nine_in_ten_did_not_exceed() {
        List<Measured> hundred = new ArrayList<>(
                IntStream.rangeClosed(1, 100).mapToObj(RollupTest::days).toList());
        Collections.shuffle(hundred, new Random(1));

        Rollup rollup = rolledUp(hundred, null);

        assertThat(rollup.half()).isEqualTo(Duration.ofDays(50));
        assertThat(rollup.most()).isEqualTo(Duration.ofDays(90));
        assertThat(rollup.requests()).isEqualTo(100);
    }

    @Test
    void expects_nothing_from_fewer_than_thirty() {
        assertThat(rolledUp(many(29), null).enough()).isFalse();
        assertThat(rolledUp(many(29), null).past()).isEmpty();
        assertThat(rolledUp(many(30), null).enough()).isTrue();
        assertThat(rolledUp(many(30), null).past()).hasSize(1);
        assertThat(Rollup.of("pothole", null, List.of(), null, NOW)).isNull();
    }

    @Test
    void remembers_what_was_expected_when_and_adds_to_it_once_a_day() {
        Rollup first = rolledUp(many(40), null);
        Rollup sameDay = Rollup.of("pothole", null, many(80), first, NOW.plus(Duration.ofHours(5)));
        Rollup later = Rollup.of("pothole", null, many(80), sameDay, NOW.plus(Duration.ofDays(2)));

        assertThat(sameDay.past()).isEqualTo(first.past());
        assertThat(later.past()).hasSize(2);
        assertThat(later.toldAt(NOW.minusSeconds(1))).isNull();
        assertThat(later.toldAt(NOW.plus(Duration.ofDays(1))))
                .isEqualTo(first.past().getFirst().told());
        assertThat(later.toldAt(NOW.plus(Duration.ofDays(3))))
                .isEqualTo(later.past().getLast().told());
    }

    @Test
    void counts_how_often_what_was_told_came_true() {
        Told told = new Told(Duration.ofDays(5), Duration.ofDays(10));
        List<Measured> measured =
                List.of(took(3, told), took(5, told), took(6, told), took(10, told), took(11, told), took(2, null));

        assertThat(rolledUp(measured, null).kept()).isEqualTo(new Rollup.Kept(5, 2, 4));
    }

    private static Rollup rolledUp(List<Measured> measured, Rollup before) {
        return Rollup.of("pothole", null, measured, before, NOW);
    }

    private static List<Measured> many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(RollupTest::days).toList();
    }

    private static Measured days(int days) {
        return took(days, null);
    }

    private static Measured took(int days, Told told) {
        return new Measured(NOW.minus(Duration.ofDays(days)), NOW, told);
    }
}
