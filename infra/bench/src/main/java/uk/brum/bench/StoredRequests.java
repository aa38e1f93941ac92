package uk.brum.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.bson.Document;
import uk.brum.testing.PlatformStatus;
import uk.brum.testing.RunningPlatform;

/**
 * Fills the store of service requests up to a number, with copies of requests that went through the platform: other
 * references, people, places and times over three years. At a hundred a second the platform itself would need hours.
 */
final class StoredRequests implements AutoCloseable {

    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
    private static final int BATCH = 1_000;
    private static final int WRITERS = 3;
    private static final int PATTERNS = 200;
    private static final int FIRST_WARD = 5_011_118;
    private static final int WARDS = 69;

    private final ServiceDatabases databases;
    private final MongoCollection<Document> requests;
    private final MongoCollection<Document> notices;
    private final MongoCollection<Document> letters;
    private final MongoDatabase server;
    /** Without a seed: the references of an earlier run must not come again. */
    private final Random random = new Random();

    StoredRequests(RunningPlatform platform, PlatformStatus status) throws IOException {
        databases = new ServiceDatabases(platform, status);
        MongoDatabase database = databases.of("service-requests");
        requests = database.getCollection("requests");
        notices = database.getCollection("notices");
        letters = databases.of("notifications").getCollection("messages");
        server = databases.asAdministrator();
    }

    long count() {
        return requests.estimatedDocumentCount();
    }

    DatabaseCommands commands() {
        return DatabaseCommands.now(server);
    }

    /** What was done and is not told yet: events that wait to be published, and letters that wait to be sent. */
    long untold() {
        return requests.countDocuments(Filters.exists("outboxSince"))
                + notices.countDocuments(Filters.exists("outboxSince"))
                + letters.countDocuments(Filters.exists("due"));
    }

    void fillTo(long wanted, Consumer<String> say) {
        List<Document> patterns = requests.find(Filters.exists("outboxSince", false))
                .projection(Projections.exclude("idem", "outbox", "relay"))
                .limit(PATTERNS)
                .into(new ArrayList<>());
        long start = System.nanoTime();
        Semaphore free = new Semaphore(2 * WRITERS);
        long missing = wanted - count();
        // nothing is lost with these if the machine stops now: they need not wait for the disk
        MongoCollection<Document> quickly = requests.withWriteConcern(WriteConcern.W1.withJournal(false));
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (long made = 0; made < missing; made += BATCH) {
                List<Document> batch = new ArrayList<>();
                for (int i = 0; i < Math.min(BATCH, missing - made); i++) {
                    batch.add(copy(patterns.get(random.nextInt(patterns.size()))));
                }
                free.acquireUninterruptibly();
                writers.execute(() -> {
                    try {
                        quickly.insertMany(batch, new InsertManyOptions().ordered(false));
                    } finally {
                        free.release();
                    }
                });
            }
        }
        if (missing > 0) {
            say.accept("%,d requests stored; %,d of them put there in %d s"
                    .formatted(
                            count(),
                            missing,
                            Duration.ofNanos(System.nanoTime() - start).toSeconds()));
        }
    }

    private Document copy(Document pattern) {
        Document copy = new Document(pattern);
        Instant submitted = Instant.now().minus(Duration.ofMinutes(random.nextInt(3 * 365 * 24 * 60)));
        copy.put("_id", reference());
        copy.put("submittedAt", Date.from(submitted));
        copy.put("updatedAt", Date.from(submitted.plus(Duration.ofHours(random.nextInt(200)))));
        copy.put("who", List.of("p:" + UUID.randomUUID()));
        copy.put("ward", "E0" + (FIRST_WARD + random.nextInt(WARDS)));
        copy.put(
                "location",
                new Document("type", "Point")
                        .append("coordinates", List.of(Lifecycles.longitude(random), Lifecycles.latitude(random))));
        return copy;
    }

    private String reference() {
        StringBuilder text = new StringBuilder("SR");
        for (int i = 0; i < 8; i++) {
            text.append(i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    @Override
    public void close() {
        databases.close();
    }
}
