package uk.brum.starter.outbox;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import uk.brum.starter.loop.SteadyLoop;
import uk.brum.starter.outbox.Publication.Outcome;

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
    private static final Duration REST = Duration.ofMillis(200);
    private static final Duration COUNT_AGAIN = Duration.ofSeconds(5);
    private static final int BATCH = 100;

    private final List<Watched> watched = new CopyOnWriteArrayList<>();
    private final SteadyLoop loop = new SteadyLoop("outbox-relay", LOOK_AGAIN, this::look);
    private final EventPublisher publisher;
    private final RelayHealth health;
    private final Duration lease;
    private final Clock clock;
    private boolean full;
    private long looked = System.nanoTime() - REST.toNanos();
    private long lookedEverywhere = looked;
    private long counted = System.nanoTime() - COUNT_AGAIN.toNanos();

    OutboxRelay(EventPublisher publisher, RelayHealth health, Duration lease, Clock clock) {
        this.publisher = publisher;
        this.health = health;
        this.lease = lease;
        this.clock = clock;
    }

    /** @param woken whether somebody said that something may be pending there */
    private record Watched(MongoCollection<Document> collection, AtomicBoolean woken) {}

    /**
     * Looks after a collection.
     *
     * @return says that something may be pending there now, so that it is published at once and not at the next look
     */
    Runnable watch(MongoCollection<Document> collection) {
        Watched one = new Watched(collection, new AtomicBoolean(true));
        watched.add(one);
        loop.wake();
        return () -> {
            one.woken().set(true);
            loop.wake();
        };
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    private boolean look() {
        boolean progress = false;
        try {
            rest();
            looked = System.nanoTime();
            full = false;
            count();
            // what another instance left behind nobody wakes us for
            boolean everywhere = looked - lookedEverywhere >= LOOK_AGAIN.toNanos();
            for (Watched one : watched) {
                if (one.woken().getAndSet(false) || everywhere) {
                    progress |= lookAt(one);
                }
            }
            lookedEverywhere = everywhere ? looked : lookedEverywhere;
        } catch (MongoException e) {
            log.warn("The relay cannot read its outbox: {}", e.getClass().getSimpleName());
            return false;
        }
        return progress;
    }

    private boolean lookAt(Watched one) {
        List<String> waiting = waiting(one.collection());
        boolean progress = !waiting.isEmpty() && publishAll(one.collection(), waiting);
        if (waiting.size() == BATCH) {
            full = true;
            one.woken().set(true);
        }
        return progress;
    }

    /**
     * What happens close together goes out together: a look costs nearly the same for one event as for a hundred. The
     * first after a quiet moment goes at once, and so does what is left over from a full look.
     */
    private void rest() {
        long left = REST.toNanos() - (System.nanoTime() - looked);
        if (!full && left > 0) {
            LockSupport.parkNanos(this, left);
        }
    }

    /** Not at each look: a busy service is woken for each event, and nobody reads the figures that often. */
    private void count() {
        long now = System.nanoTime();
        if (now - counted < COUNT_AGAIN.toNanos()) {
            return;
        }
        Backlog backlog = Backlog.NONE;
        for (Watched one : watched) {
            backlog = backlog.and(Backlog.of(one.collection(), clock));
        }
        health.backlog(backlog);
        counted = now;
    }

    /** Without those that another relay has now or that wait for a queue: they must not stand in the others' way. */
    private List<String> waiting(MongoCollection<Document> collection) {
        return collection
                .withReadConcern(ReadConcern.MAJORITY)
                .find(Filters.and(Filters.exists("outboxSince"), Lease.isFree(clock.instant())))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("outboxSince"))
                .limit(BATCH)
                .map(aggregate -> aggregate.getString("_id"))
                .into(new ArrayList<>());
    }

    /** The first events of all aggregates on their way at once, then the second ones, and so on. */
    private boolean publishAll(MongoCollection<Document> collection, List<String> waiting) {
        Instant claimed = clock.instant();
        List<Turn> turns = Lease.claim(collection, waiting, lease, clock).stream()
                .map(Turn::new)
                .toList();
        if (turns.isEmpty()) {
            return false;
        }
        List<Turn> speaking = speaking(turns);
        while (!speaking.isEmpty() && clock.instant().isBefore(claimed.plus(lease.dividedBy(2)))) {
            List<Outcome> outcomes =
                    publisher.publish(speaking.stream().map(Turn::next).toList());
            for (int i = 0; i < outcomes.size(); i++) {
                note(speaking.get(i), outcomes.get(i));
            }
            long uncertain = outcomes.stream().filter(Outcome.UNCERTAIN::equals).count();
            if (uncertain > 0) {
                log.warn("The broker did not confirm {} of {} events; they stay pending", uncertain, outcomes.size());
            }
            speaking = speaking(turns);
        }
        Instant now = clock.instant();
        int settled = collection
                .bulkWrite(turns.stream().map(turn -> turn.settle(now)).toList(), new BulkWriteOptions().ordered(false))
                .getModifiedCount();
        return settled > 0 && turns.stream().anyMatch(Turn::hasPublished);
    }

    private static List<Turn> speaking(List<Turn> turns) {
        return turns.stream().filter(Turn::hasNext).toList();
    }

    private void note(Turn turn, Outcome outcome) {
        switch (outcome) {
            case HEARD -> {
                health.flowing();
                turn.published();
            }
            case UNHEARD -> {
                String type = turn.next().event().getString("type");
                health.nobodyHears(type);
                log.error("No queue is bound for {}; it stays pending", type);
                turn.postponed(AFTER_NOBODY_HEARD);
            }
            case UNCERTAIN -> {
                health.reachable(false);
                turn.postponed(AFTER_FAILURE);
            }
        }
    }
}
