package uk.brum.starter.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One thread that looks for work as long as the service runs: again at once while there is more, when it is woken, and
 * otherwise after a pause. A look that fails is logged and does not end it. Any number of instances of a service may
 * look; that each piece of work is done by one of them is up to the work.
 */
public final class SteadyLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SteadyLoop.class);
    private static final long PATIENCE_SECONDS = 15;

    /** One look for work. */
    @FunctionalInterface
    public interface Look {

        /**
         * Does what is due.
         *
         * @return whether there may be more
         * @throws InterruptedException when the service stops; what is due stays due
         */
        boolean look() throws InterruptedException;
    }

    private final String name;
    private final Duration pause;
    private final Look look;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    /** @param name of its thread and in its messages, for example {@code outbox-relay} */
    public SteadyLoop(String name, Duration pause, Look look) {
        this.name = name;
        this.pause = pause;
        this.look = look;
    }

    /** Says that something may be due now, so that it is done at once and not after the pause. */
    public void wake() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon(true).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                if (!lookOnce() && calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service stops; what is due stays due
        }
    }

    private boolean lookOnce() throws InterruptedException {
        try {
            return look.look();
        } catch (RuntimeException e) {
            // a loop that ended would be a service that takes everything in and does nothing of it
            log.error("{} failed and goes on", name, e);
            return false;
        }
    }
}
