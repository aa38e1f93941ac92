package uk.brum.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The sign in a process's environment that says from which home and under which name it was started.
 *
 * <p>Where the system does not show environments (anything but Linux), a process counts as ours when it started at
 * the moment at which its id was written down.
 */
record ProcessMark(String value) {

    static final String VARIABLE = "BRUM_CHILD";

    private static final Path PROC = Path.of("/proc");

    boolean isOn(ProcessHandle process, Path pidFile) {
        if (!Files.isDirectory(PROC.resolve("self"))) {
            return startedWith(process, pidFile);
        }
        // A process that is just becoming another program shows no environment for a moment
        for (int look = 0;
                look < 100 && lives(process) && environment(process.pid()).isEmpty();
                look++) {
            LockSupport.parkNanos(5_000_000);
        }
        return isOn(process.pid());
    }

    /** A process that has ended but whose parent has not asked for its exit status counts as ended. */
    static boolean lives(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            var status =
                    Files.readString(PROC.resolve(Long.toString(process.pid())).resolve("stat"));
            return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return process.isAlive();
        }
    }

    /** Every living process with this mark, in no order. */
    Stream<ProcessHandle> bearers() {
        return ProcessHandle.allProcesses().filter(process -> isOn(process.pid()));
    }

    private boolean isOn(long pid) {
        var environment = environment(pid);
        var sign = "\0" + VARIABLE + "=";
        int found = environment.indexOf(sign);
        if (found < 0) {
            return false;
        }
        int start = found + sign.length();
        var bytes =
                environment.substring(start, environment.indexOf('\0', start)).getBytes(StandardCharsets.ISO_8859_1);
        return isSame(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The same home may be reached by two paths, when one of them is a link. */
    private boolean isSame(String other) {
        if (other.equals(value)) {
            return true;
        }
        int mine = value.lastIndexOf('#');
        int others = other.lastIndexOf('#');
        try {
            return mine > 0
                    && others > 0
                    && other.substring(others).equals(value.substring(mine))
                    && Files.isSameFile(Path.of(other.substring(0, others)), Path.of(value.substring(0, mine)));
        } catch (IOException | InvalidPathException e) {
            return false; // a home that is gone, or not a home
        }
    }

    // Byte for byte, each entry between two zeros; empty when the system does not tell
    private static String environment(long pid) {
        try {
            var file = PROC.resolve(Long.toString(pid)).resolve("environ");
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.isEmpty() ? "" : "\0" + text + "\0";
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean startedWith(ProcessHandle process, Path pidFile) {
        try {
            var written = Files.getLastModifiedTime(pidFile).toInstant();
            return process.info()
                    .startInstant()
                    .map(started -> Duration.between(started, written).abs())
                    .filter(apart -> apart.compareTo(Duration.ofSeconds(10)) < 0)
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
