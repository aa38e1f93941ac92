package uk.brum.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.brum.testing.RunningPlatform;

/** The short form of {@code ./brum chaos}: every kind of process once, then the broker away for a while. */
class KillAnyProcessTest {

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void no_acknowledged_report_is_lost_and_none_is_told_twice_whatever_is_killed() throws Exception {
        RunningPlatform platform = RunningPlatform.ofTheTests();
        List<String> processes = Processes.of(platform.status());
        ChaosPlan plan = ChaosPlan.everyProcessOnce(processes);

        ChaosResult result = new ChaosRun(platform, plan, Clock.systemUTC(), System.out::println).run();
        System.out.println(result.text());

        assertThat(result.violations()).as(result.text()).isEmpty();
        assertThat(result.kills()).extracting(Kill::victim).containsExactlyInAnyOrderElementsOf(processes);
        assertThat(result.kills()).extracting(Kill::untilAccepted).doesNotContainNull();
        assertThat(result.clients().acceptedWithoutBroker()).isPositive();
        assertThat(result.observed().mails()).hasSize(result.observed().stored().size());
        // the judge looked where something would have been left
        assertThat(result.observed().left())
                .containsKeys(
                        "outbox of bin-schedules.missedCollections",
                        "notifications.from.bin-schedules",
                        "notifications.from.bin-schedules.retry-30s",
                        "notifications.from.bin-schedules.parked");
    }
}
