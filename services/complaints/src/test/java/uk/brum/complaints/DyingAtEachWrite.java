package uk.brum.complaints;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;

/** Lets whoever does something die at each of its writes, and another do it again. */
abstract class DyingAtEachWrite extends AmongOthers {

    /** @param prepared a complaint that is due for it */
    record Work(Supplier<String> prepared, Consumer<List<String>> run, Consumer<String> happenedOnce) {

        static Work of(Supplier<String> prepared, Runnable run, Consumer<String> happenedOnce) {
            return new Work(prepared, _ -> run.run(), happenedOnce);
        }
    }

    /** Until it ends before it dies: then it has died at every write that there is. */
    void diesAtEachWrite(boolean afterTheWrite, Work work) {
        work.run().accept(List.of());
        int write = 0;
        boolean killed;
        do {
            write++;
            List<String> references =
                    List.of(work.prepared().get(), work.prepared().get());
            killed = MortalThreads.killed(() -> work.run().accept(references), write, afterTheWrite);
            work.run().accept(references);
            work.run().accept(references);
            references.forEach(work.happenedOnce());
        } while (killed);
        assertThat(write).as("deaths and one long life").isGreaterThan(2);
    }

    /** It is told of once, though it may be repeated under the same id, which whoever hears it knows. */
    void told(String event, String reference) {
        String type = "brum.complaints." + event + ".v1";
        Supplier<Stream<String>> ids =
                () -> StreamSupport.stream(events.published(type).spliterator(), false)
                        .filter(one -> one.path("subject").asString().equals(reference))
                        .map(one -> one.path("id").asString());
        await().atMost(Duration.ofSeconds(20)).until(() -> ids.get().findAny().isPresent());
        assertThat(ids.get().distinct()).hasSize(1);
    }

    long happened(String reference, String what) {
        return staffSees(reference)
                .path("history")
                .valueStream()
                .filter(line -> line.path("what").asString().equals(what))
                .count();
    }

    void set(String reference, String field, Object value) {
        complaints().updateOne(eq("_id", reference), Updates.set(field, value));
    }

    Document now(String reference) {
        return complaints().find(eq("_id", reference)).first();
    }

    private MongoCollection<Document> complaints() {
        return database.getCollection("complaints");
    }
}
