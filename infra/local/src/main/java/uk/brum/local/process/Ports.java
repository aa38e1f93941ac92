package uk.brum.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import uk.brum.local.Obstacle;

/** Loopback ports: whether one is free, who holds it, and whether somebody answers on it. */
public final class Ports {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Ports() {}

    /** @throws Obstacle when another process listens on the port, with its name when it can be known */
    public static void requireFree(int port, String purpose) {
        // The port of a process that was just killed stays taken for a moment
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isFree(port)) {
            if (System.nanoTime() > deadline) {
                throw taken(port, purpose);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static Obstacle taken(int port, String purpose) {
        var holder = holder(port)
                .map(process -> "process " + process.pid() + " (" + nameOf(process) + ")")
                .orElse("another process");
        return new Obstacle("Port " + port + ", which " + purpose + " needs, is in use by " + holder
                + ": stop it, or set BRUM_PORT_OFFSET (for example BRUM_PORT_OFFSET=1000) to use other ports.");
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The process that listens on the port, when the system lets us see it. */
    public static Optional<ProcessHandle> holder(int port) {
        var sockets = new HashSet<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            sockets.addAll(listeningSockets(Path.of(table), port));
        }
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holds(process, sockets))
                        .findFirst();
    }

    private static Set<String> listeningSockets(Path table, int port) {
        var found = new HashSet<String>();
        try {
            for (var line : Files.readAllLines(table)) {
                var columns = line.strip().split("\\s+");
                var listening = columns.length > 9 && columns[3].equals("0A");
                if (listening && columns[1].endsWith(String.format(":%04X", port))) {
                    found.add("socket:[" + columns[9] + "]");
                }
            }
        } catch (IOException e) {
            return Set.of();
        }
        return found;
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.anyMatch(file -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(file).toString());
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException e) {
            return false;
        }
    }

    private static String nameOf(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("of another user");
    }
}
