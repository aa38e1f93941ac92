package uk.brum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** On what and when something was measured, and how busy it was with other things. */
final class Machine {

    private Machine() {}

    static String text() throws IOException {
        String processor = line("/proc/cpuinfo", "model name");
        String memory = line("/proc/meminfo", "MemTotal");
        String system = line("/etc/os-release", "PRETTY_NAME");
        return "%s, %d processors (%s), %s memory, %s, JDK %s, load average %s"
                .formatted(
                        ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES),
                        Runtime.getRuntime().availableProcessors(),
                        processor,
                        memory,
                        system,
                        Runtime.version(),
                        load());
    }

    /** How many processes wanted to run on average in the last minute, five and fifteen minutes. */
    static String load() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/loadavg")).split(" ");
        return fields[0] + " " + fields[1] + " " + fields[2];
    }

    private static String line(String file, String name) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.replaceFirst("^[^:=]*[:=]\\s*", "").replace("\"", ""))
                    .orElse("unknown");
        }
    }
}
