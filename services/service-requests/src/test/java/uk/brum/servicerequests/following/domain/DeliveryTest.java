package uk.brum.servicerequests.following.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");

    private static Delivery fresh() {
        return new Delivery("w", 1, "SR-7K2M-9QXD", 3, Delivery.State.WAITING, START, START, 0, null, null, null);
    }

    @Test
    void is_tried_for_a_day_at_least_with_growing_pauses_and_is_dead_then() {
        Delivery delivery = fresh();
        List<Duration> pauses = new ArrayList<>();
        Instant now = START;
        while (delivery.state() == Delivery.State.WAITING) {
            delivery = delivery.notDelivered(503, now);
            if (delivery.due() != null) {
                pauses.add(Duration.between(now, delivery.due()));
                now = delivery.due();
            }
        }

        assertThat(delivery.state()).isEqualTo(Delivery.State.DEAD);
        assertThat(Duration.between(START, now)).isBetween(Duration.ofHours(24), Duration.ofHours(36));
        assertThat(pauses).isSorted().hasSizeGreaterThan(8);
        assertThat(delivery.answer()).isEqualTo(503);
        assertThat(delivery.attempts()).isEqualTo(pauses.size() + 1);
    }

    @Test
    void keeps_its_id_so_that_a_receiver_knows_a_repetition() {
        Delivery again = fresh().notDelivered(0, START).delivered(200, START.plusSeconds(10));

        assertThat(again.id()).isEqualTo("w.SR-7K2M-9QXD.3").isEqualTo(fresh().id());
        assertThat(again.attempts()).isEqualTo(2);
        assertThat(again.due()).isNull();
    }
}
