package uk.brum.chaos;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.brum.testing.RunningPlatform;

/** Ends processes of one platform as {@code kill -9} does. It asks the platform for their ids and ends no others. */
final class Killer {

    private final RunningPlatform platform;
    private final Clock clock;

    Killer(RunningPlatform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** The living process of this name. */
    ProcessHandle find(String name) {
        return platform.status()
                .pid(name)
                .flatMap(ProcessHandle::of)
                .orElseThrow(() -> new IllegalStateException(name + " does not run and cannot be killed"));
    }

    /** @return the moment at which the process was gone */
    Instant kill(ProcessHandle process) throws InterruptedException {
        process.destroyForcibly();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Process " + process.pid() + " survived kill -9", e);
        }
        return clock.instant();
    }
}
