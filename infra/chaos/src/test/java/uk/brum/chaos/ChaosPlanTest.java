package uk.brum.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChaosPlanTest {

    private static final List<String> PROCESSES = List.of("gateway", "mongodb", "rabbitmq");

    @Test
    void every_process_has_its_turn_before_any_has_a_second_one() {
        ChaosPlan plan = ChaosPlan.forAWhile(PROCESSES, Duration.ofMinutes(2), Duration.ofSeconds(20), 1, 2);
        assertThat(plan.victims()).hasSize(6);
        assertThat(plan.victims().subList(0, 3)).containsExactlyInAnyOrderElementsOf(PROCESSES);
        assertThat(plan.victims().subList(3, 6)).containsExactlyInAnyOrderElementsOf(PROCESSES);
    }

    @Test
    void the_same_seed_makes_the_same_run() {
        assertThat(ChaosPlan.everyProcessOnce(PROCESSES)).isEqualTo(ChaosPlan.everyProcessOnce(PROCESSES.reversed()));
        Arrivals first = new Arrivals(7, 20);
        Arrivals second = new Arrivals(7, 20);
        for (int i = 0; i < 100; i++) {
            assertThat(first.next()).isEqualTo(second.next());
        }
    }

    @Test
    void arrivals_come_at_the_rate_that_was_asked_for() {
        Arrivals arrivals = new Arrivals(ChaosPlan.SEED, 20);
        Duration last = Duration.ZERO;
        for (int i = 0; i < 2_000; i++) {
            Duration next = arrivals.next();
            assertThat(next).isGreaterThan(last);
            last = next;
        }
        assertThat(last).isBetween(Duration.ofSeconds(92), Duration.ofSeconds(108));
    }
}
