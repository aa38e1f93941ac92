package uk.brum.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.brum.testing.PlatformStatus;

/**
 * CPU time that each process of a platform and the generator have used since they began.
 *
 * @param spent by the name of the process, the generator's own last
 */
record CpuTimes(Map<String, Duration> spent) {

    private static final double WORTH_A_WORD = 0.05;

    static CpuTimes now(PlatformStatus platform) {
        Map<String, Duration> spent = new LinkedHashMap<>();
        platform.services().forEach(service -> add(spent, service.name(), service.pid()));
        platform.dataServers().forEach(server -> add(spent, server.name(), server.pid()));
        spent.put("generator", Processes.ownCpu());
        return new CpuTimes(spent);
    }

    private static void add(Map<String, Duration> spent, String name, @Nullable Long pid) {
        if (pid != null) {
            spent.put(name, Processes.cpu(List.of(pid)));
        }
    }

    /** Milliseconds between an earlier moment and this one for each of so many things done, by process. */
    String each(CpuTimes earlier, long things) {
        Map<String, Double> millis = new LinkedHashMap<>();
        spent.forEach((name, time) -> millis.put(
                name,
                time.minus(earlier.spent.getOrDefault(name, Duration.ZERO)).toNanos() / 1e6 / Math.max(1, things)));
        double sum = millis.values().stream().mapToDouble(Double::doubleValue).sum();
        return millis.entrySet().stream()
                        .filter(one -> one.getValue() >= WORTH_A_WORD)
                        .map(one -> "%s %.2f".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", "))
                + ", together %.2f ms".formatted(sum);
    }
}
