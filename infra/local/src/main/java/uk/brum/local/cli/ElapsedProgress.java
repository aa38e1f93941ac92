package uk.brum.local.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import uk.brum.local.Progress;

/**
 * Shows each line with the seconds since the command began. In a terminal the last line keeps counting, so that a
 * person sees that work goes on.
 */
final class ElapsedProgress implements Progress, AutoCloseable {

    private static final long BETWEEN_PASSING = Duration.ofSeconds(10).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private final Timer timer = new Timer("elapsed", true);
    private String current = "";
    private long lastPassing = started;

    ElapsedProgress(PrintStream out) {
        this.out = out;
        this.terminal = Boolean.getBoolean("brum.terminal");
        if (terminal) {
            timer.scheduleAtFixedRate(
                    new TimerTask() {
                        @Override
                        public void run() {
                            redraw();
                        }
                    },
                    1000,
                    1000);
        }
    }

    @Override
    public synchronized void say(String line) {
        if (terminal && !current.isEmpty()) {
            out.print("\r\033[K");
        }
        out.println(stamp() + line);
        current = "";
        out.flush();
    }

    @Override
    public synchronized void passing(String line) {
        if (terminal) {
            current = line;
            redraw();
        } else if (System.nanoTime() - lastPassing > BETWEEN_PASSING) {
            lastPassing = System.nanoTime();
            say(line);
        }
    }

    long seconds() {
        return Duration.ofNanos(System.nanoTime() - started).toSeconds();
    }

    private synchronized void redraw() {
        out.print("\r\033[K" + stamp() + (current.isEmpty() ? "…" : current));
        if (current.isEmpty()) {
            current = "…";
        }
        out.flush();
    }

    private String stamp() {
        return String.format("%4d s  ", seconds());
    }

    @Override
    public synchronized void close() {
        timer.cancel();
        if (terminal && !current.isEmpty()) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
