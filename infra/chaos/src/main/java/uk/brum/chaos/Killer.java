package uk.brum.chaos;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.brum.testing.PlatformStatus;
import uk.brum.testing.RunningPlatform;

/** Ends processes of one platform as {@code kill -9} does. It asks the platform for their ids and ends no others. */
final class Killer {

    private final RunningPlatform platform;
    private final Clock clock;

    Killer(RunningPlatform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** @return the moment at which the process was gone */
    Instant kill(String name) throws InterruptedException {
        PlatformStatus status = platform.status();
        long pid = status.pid(name)
                .orElseThrow(() -> new IllegalStateException(name + " does not run and cannot be killed"));
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(name + " survived kill -9", e);
        }
        return clock.instant();
    }
}
