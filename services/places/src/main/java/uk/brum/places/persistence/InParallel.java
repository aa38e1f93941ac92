package uk.brum.places.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does the same to many things, some at a time: each write waits for the disk, and the waits need not add up. */
final class InParallel {

    private static final int AT_ONCE = 16;

    private InParallel() {}

    /** Returns when all are done; the first failure is thrown, after all have ended. */
    static <T> void each(Collection<T> things, Consumer<T> work) {
        Semaphore places = new Semaphore(AT_ONCE);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T thing : things) {
                all.add(workers.submit(() -> {
                    places.acquireUninterruptibly();
                    try {
                        work.accept(thing);
                    } finally {
                        places.release();
                    }
                }));
            }
        }
        for (Future<?> each : all) {
            try {
                each.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while storing addresses", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            }
        }
    }
}
