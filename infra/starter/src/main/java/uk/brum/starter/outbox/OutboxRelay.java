package uk.brum.starter.outbox;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the pending events of the watched collections, in order within each aggregate, at least once. Any number of
 * instances may run: each aggregate is claimed for a while, and a claim that ended cannot clear what it no longer owns.
 * An event is cleared only when the broker has confirmed it and found a queue for it.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration AFTER_NOBODY_HEARD = Duration.ofSeconds(5);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 8;

    private final String owner = UUID.randomUUID().toString();
    private final List<MongoCollection<Document>> watched = new CopyOnWriteArrayList<>();
    private final Semaphore wake = new Semaphore(0);
    private final EventPublisher publisher;
    private final RelayHealth health;
    private final Duration lease;
    private final Clock clock;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    OutboxRelay(EventPublisher publisher, RelayHealth health, Duration lease, Clock clock) {
        this.publisher = publisher;
        this.health = health;
        this.lease = lease;
        this.clock = clock;
    }

    void watch(MongoCollection<Document> collection) {
        watched.add(collection);
        wake();
    }

    /** Says that something may be pending now, so that it is published at once and not at the next look. */
    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon(true).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running) {
                boolean more = look(workers);
                if (!more) {
                    boolean woken = wake.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                    log.trace("Looking again, woken: {}", woken);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service stops; what is pending stays pending
        }
    }

    private boolean look(ExecutorService workers) throws InterruptedException {
        boolean progress = false;
        Backlog backlog = Backlog.NONE;
        try {
            for (MongoCollection<Document> collection : watched) {
                backlog = backlog.and(Backlog.of(collection, clock));
                List<Document> waiting = waiting(collection);
                if (!waiting.isEmpty()) {
                    progress |= publishAll(collection, waiting, workers);
                }
            }
            health.backlog(backlog);
        } catch (MongoException e) {
            log.warn("The relay cannot read its outbox: {}", e.getClass().getSimpleName());
            return false;
        }
        return progress;
    }

    /** Without those that another relay has now or that wait for a queue: they must not stand in the others' way. */
    private List<Document> waiting(MongoCollection<Document> collection) {
        return collection
                .withReadConcern(ReadConcern.MAJORITY)
                .find(Filters.and(Filters.exists("outboxSince"), Lease.isFree(clock.instant())))
                .projection(Projections.include("outboxSince"))
                .sort(Sorts.ascending("outboxSince"))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    private boolean publishAll(MongoCollection<Document> collection, List<Document> waiting, ExecutorService workers)
            throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        var cleared = new java.util.concurrent.atomic.AtomicInteger();
        for (Document aggregate : waiting) {
            places.acquire();
            workers.execute(() -> {
                try {
                    if (publishOne(collection, aggregate.getString("_id"))) {
                        cleared.incrementAndGet();
                    }
                } catch (MongoException e) {
                    log.warn("The relay lost its database: {}", e.getClass().getSimpleName());
                } finally {
                    places.release();
                }
            });
        }
        places.acquire(AT_ONCE);
        return cleared.get() > 0;
    }

    private boolean publishOne(MongoCollection<Document> collection, String id) {
        Lease claimed = Lease.claim(collection, id, owner, lease, clock).orElse(null);
        if (claimed == null) {
            return false;
        }
        List<String> published = new ArrayList<>();
        Duration pause = Duration.ZERO;
        for (Document event : claimed.pending()) {
            switch (publisher.publish(claimed.aggregateId(), event)) {
                case HEARD -> {
                    health.flowing();
                    published.add(event.getString("id"));
                }
                case UNHEARD -> {
                    health.nobodyHears(event.getString("type"));
                    log.error("No queue is bound for {}; it stays pending", event.getString("type"));
                    pause = AFTER_NOBODY_HEARD;
                }
                case UNCERTAIN -> {
                    health.reachable(false);
                    pause = AFTER_FAILURE;
                }
            }
            if (!pause.isZero()) {
                break; // later events of this aggregate must not overtake it
            }
        }
        boolean cleared = published.isEmpty() || claimed.clear(published);
        if (!pause.isZero()) {
            claimed.postpone(clock.instant().plus(pause));
        }
        return cleared && !published.isEmpty();
    }
}
