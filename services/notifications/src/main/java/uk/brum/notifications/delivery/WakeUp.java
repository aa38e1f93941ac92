package uk.brum.notifications.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import uk.brum.notifications.application.Courier;

/** Lets the loop rest until there is something to do. */
@Component
class WakeUp implements Courier {

    private final Semaphore calls = new Semaphore(0);

    @Override
    public void wake() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    boolean await(Duration longest) throws InterruptedException {
        boolean called = calls.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        calls.drainPermits();
        return called;
    }
}
