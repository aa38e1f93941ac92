package uk.brum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Linux says of processes. */
final class Processes {

    private Processes() {}

    /** CPU time that these processes have used since they began. */
    static Duration cpu(List<Long> pids) {
        return pids.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    static Duration ownCpu() {
        return cpu(List.of(ProcessHandle.current().pid()));
    }

    /**
     * Has all threads of these processes give way to this one, so that a generator on a busy machine is not late; among
     * themselves nothing changes.
     */
    static void giveWay(List<Long> pids) throws IOException, InterruptedException {
        for (long pid : pids) {
            List<String> command = new ArrayList<>(List.of("renice", "-n", Integer.toString(niceness(pid) + 5), "-p"));
            try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
                threads.map(thread -> String.valueOf(thread.getFileName())).forEach(command::add);
            }
            // a thread that ended meanwhile is no reason to stop
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    /** The 19th field of {@code stat}; the second, in brackets, may hold blanks. */
    private static int niceness(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
    }

    /** Memory of a process in megabytes: its share of pages that others use too is counted in part (PSS). */
    static double megabytes(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    / 1_024.0;
        }
    }

    /** Resident memory of a process in megabytes (RSS). */
    static double residentMegabytes(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    / 1_024.0;
        }
    }
}
