package uk.brum.binschedules.schedules.persistence;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.OperationType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps what is in memory fresh: loads it in the background at the start, then follows the database's change stream, so
 * that a change made by any instance is seen by all. When the stream breaks, everything is loaded again.
 */
@Component
class FollowRecords implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FollowRecords.class);
    private static final Set<String> MAKE_A_NEW_EDITION = Set.of(
            ScheduleCollections.ROUNDS,
            ScheduleCollections.HOLIDAYS,
            ScheduleCollections.DATE_CHANGES,
            ScheduleCollections.DISRUPTIONS);
    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(15);
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);
    private static final int SECONDS_BEFORE_NEXT_TRY = 2;

    private final ScheduleCollections collections;
    private final HomeIndex homes;
    private final MongoNotes notes;
    private final MongoAlmanac almanac;
    private final Clock clock;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile boolean loaded;

    FollowRecords(
            ScheduleCollections collections, HomeIndex homes, MongoNotes notes, MongoAlmanac almanac, Clock clock) {
        this.collections = collections;
        this.homes = homes;
        this.notes = notes;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("follow-records").start(this::followUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether everything that is kept in memory is there. */
    boolean loaded() {
        return loaded;
    }

    private void followUntilStopped() {
        while (running) {
            try {
                follow();
            } catch (MongoException | IllegalStateException e) {
                if (running) {
                    log.warn(
                            "Lost the change stream, loading again: {}",
                            e.getClass().getSimpleName());
                    rest();
                }
            }
        }
    }

    private void follow() {
        try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes = collections
                .database()
                .withReadConcern(ReadConcern.MAJORITY)
                .watch(List.of(Aggregates.match(Filters.in("operationType", "insert", "update", "replace", "delete"))))
                .maxAwaitTime(500, TimeUnit.MILLISECONDS)
                .cursor()) {
            load();
            Instant editionMade = clock.instant();
            boolean newEditionNeeded = false;
            while (running) {
                ChangeStreamDocument<Document> change = changes.tryNext();
                newEditionNeeded |= change != null && see(change);
                Duration age = Duration.between(editionMade, clock.instant());
                boolean old = age.compareTo(AT_LEAST_EVERY) > 0;
                if (old || (newEditionNeeded && (change == null || age.compareTo(AT_MOST_EVERY) > 0))) {
                    almanac.refreshed();
                    editionMade = clock.instant();
                    newEditionNeeded = false;
                }
                if (old) {
                    notes.load();
                }
            }
        }
    }

    private void load() {
        long began = System.nanoTime();
        almanac.refreshed();
        notes.load();
        homes.load();
        loaded = true;
        log.info("{} homes in memory after {} ms", homes.size(), (System.nanoTime() - began) / 1_000_000);
    }

    /** Takes a change in; true when the almanac needs a new edition. */
    private boolean see(ChangeStreamDocument<Document> change) {
        String collection =
                change.getNamespace() == null ? "" : change.getNamespace().getCollectionName();
        Document added = change.getFullDocument();
        switch (collection) {
            case ScheduleCollections.PROPERTIES -> seeProperty(change, added);
            case ScheduleCollections.MISSED -> {
                if (change.getOperationType() == OperationType.INSERT && added != null) {
                    notes.noted(added);
                }
            }
            case ScheduleCollections.CREW_EVENTS -> {
                if (added != null) {
                    notes.noted(added);
                    return added.containsKey("round");
                }
            }
            default -> {
                return MAKE_A_NEW_EDITION.contains(collection);
            }
        }
        return false;
    }

    private void seeProperty(ChangeStreamDocument<Document> change, @org.jspecify.annotations.Nullable Document added) {
        BsonDocument key = change.getDocumentKey();
        if (added != null) {
            homes.take(added);
        } else if (key != null && key.containsKey("_id")) {
            homes.reread(key.getInt64("_id").getValue());
        }
    }

    private void rest() {
        try {
            boolean end = stopped.await(SECONDS_BEFORE_NEXT_TRY, TimeUnit.SECONDS);
            running &= !end;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
