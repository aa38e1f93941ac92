package uk.brum.servicerequests.routing.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.routing.domain.Forwarding;
import uk.brum.servicerequests.routing.domain.Forwarding.State;
import uk.brum.servicerequests.routing.domain.Forwardings;

/**
 * One document for each request and contractor. {@code due} says when the next step is due and, while somebody takes it,
 * when that somebody must be dead; what has ended has none.
 */
@Repository
class MongoForwardings implements Forwardings {

    /** {@link State#whileTaken()} in the language of the database. */
    private static final Document WHILE_TAKEN = new Document(
            "$switch",
            new Document(
                            "branches",
                            Arrays.stream(State.values())
                                    .filter(state -> state.whileTaken() != state)
                                    .map(state -> new Document(
                                                    "case", new Document("$eq", List.of("$state", code(state))))
                                            .append("then", code(state.whileTaken())))
                                    .toList())
                    .append("default", "$state"));

    private final MongoCollection<Document> forwardings;

    MongoForwardings(MongoDatabase database) {
        this.forwardings = database.getCollection("forwardings");
        forwardings.createIndex(Indexes.ascending("due"), new IndexOptions().partialFilterExpression(exists("due")));
        forwardings.createIndex(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("since")));
        forwardings.createIndex(Indexes.descending("since"));
    }

    @Override
    public void add(Forwarding forwarding) {
        forwardings.updateOne(
                eq("_id", forwarding.id()),
                new Document("$setOnInsert", fields(forwarding)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Forwarding> claim(Instant now, Duration lease) {
        return Optional.ofNullable(forwardings.findOneAndUpdate(
                        lte("due", Date.from(now)),
                        List.of(new Document(
                                "$set", new Document("due", Date.from(now.plus(lease))).append("state", WHILE_TAKEN))),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending("due"))
                                .returnDocument(ReturnDocument.BEFORE)))
                .map(MongoForwardings::forwarding);
    }

    @Override
    public boolean save(Forwarding before, Forwarding after) {
        Document fields = fields(after);
        Document update = new Document("$set", fields);
        if (after.state() == State.ENDED || after.state() == State.FAILED) {
            fields.remove("due");
            update.append("$unset", new Document("due", ""));
        }
        return forwardings
                        .updateOne(
                                and(
                                        eq("_id", before.id()),
                                        eq("state", code(before.state().whileTaken())),
                                        eq("attempts", before.attempts())),
                                update)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<Forwarding> of(String reference) {
        return forwardings
                // "0" follows "/" in ASCII: every id that begins with the reference and a slash
                .find(and(gte("_id", reference + "/"), lt("_id", reference + "0")))
                .map(MongoForwardings::forwarding)
                .into(new ArrayList<>());
    }

    @Override
    public List<Forwarding> in(@Nullable State state, int limit) {
        return forwardings
                .find(state == null ? new Document() : eq("state", code(state)))
                .sort(Sorts.descending("since"))
                .limit(limit)
                .map(MongoForwardings::forwarding)
                .into(new ArrayList<>());
    }

    private static Document fields(Forwarding forwarding) {
        return new Document("reference", forwarding.reference())
                .append("contractor", forwarding.contractor())
                .append("serviceCode", forwarding.serviceCode())
                .append("state", code(forwarding.state()))
                .append("attempts", forwarding.attempts())
                .append("since", Date.from(forwarding.since()))
                .append("due", Date.from(forwarding.due()))
                .append("theirs", forwarding.theirs())
                .append("trouble", forwarding.trouble());
    }

    private static Forwarding forwarding(Document stored) {
        Date due = stored.getDate("due");
        return new Forwarding(
                stored.getString("reference"),
                stored.getString("contractor"),
                stored.getString("serviceCode"),
                State.valueOf(stored.getString("state").toUpperCase(Locale.ROOT).replace('-', '_')),
                stored.getInteger("attempts"),
                stored.getDate("since").toInstant(),
                due == null ? stored.getDate("since").toInstant() : due.toInstant(),
                stored.getString("theirs"),
                stored.getString("trouble"));
    }

    private static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
