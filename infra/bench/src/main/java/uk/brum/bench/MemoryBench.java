package uk.brum.bench;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.brum.testing.PlatformStatus;

/** Memory of every process of a platform that has nothing to do. */
final class MemoryBench {

    private MemoryBench() {}

    static void run(BenchPlatform platform, Consumer<String> say) throws IOException {
        PlatformStatus status = platform.up();
        double[] sum = new double[2];
        for (PlatformStatus.Service service : status.services()) {
            add(service.name(), service.pid(), sum, say);
        }
        for (PlatformStatus.DataServer server : status.dataServers()) {
            add(server.name(), server.pid(), sum, say);
        }
        say.accept("%-14s resident %5.0f MB, own share %5.0f MB".formatted("together", sum[0], sum[1]));
    }

    private static void add(String name, @Nullable Long pid, double[] sum, Consumer<String> say) throws IOException {
        if (pid != null) {
            double resident = Processes.residentMegabytes(pid);
            double share = Processes.megabytes(pid);
            sum[0] += resident;
            sum[1] += share;
            say.accept("%-14s resident %5.0f MB, own share %5.0f MB".formatted(name, resident, share));
        }
    }
}
