package uk.brum.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.brum.local.Obstacle;
import uk.brum.local.Workplace;
import uk.brum.local.process.LogTail;

@Command(name = "logs", description = "What a service or a data server has said.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SERVICE", description = "For example portal, mongodb or build.")
    private String service = "";

    @Option(names = "--raw", description = "As it is in the file, for programs.")
    private boolean raw;

    @Option(names = "--follow", description = "Keep showing what it says.")
    private boolean follow;

    @Override
    public Integer call() throws IOException {
        var folder = Workplace.fromEnvironment().home().resolve("logs");
        var log = folder.resolve(service + ".log");
        if (!service.matches("[a-z-]+") || !Files.exists(log)) {
            throw new Obstacle("There is no log of '" + service + "'; there are logs of " + names(folder) + ".");
        }
        LogTail.lines(log).forEach(this::show);
        for (var at = Files.size(log); follow; ) {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            at = showFrom(log, at);
        }
        return 0;
    }

    private long showFrom(Path log, long at) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() <= at) {
                return Math.min(at, file.length());
            }
            var bytes = new byte[(int) Math.min(1_000_000, file.length() - at)];
            file.seek(at);
            file.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8);
            var whole = text.lastIndexOf('\n') + 1;
            text.substring(0, whole).lines().forEach(this::show);
            return at + text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
        }
    }

    private void show(String line) {
        System.out.println(raw ? line : ReadableLine.of(line));
    }

    private static String names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "nothing yet: run ./brum up first";
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".log"))
                    .map(file -> file.replace(".log", ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
