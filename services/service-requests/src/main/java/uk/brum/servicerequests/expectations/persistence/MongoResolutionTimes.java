package uk.brum.servicerequests.expectations.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.expectations.domain.Measured;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes;
import uk.brum.servicerequests.expectations.domain.Rollup;

/** One small document a measured request, forgotten after two years, and one a category and ward. */
@Repository
class MongoResolutionTimes implements ResolutionTimes {

    static final String TIMES = "resolutionTimes";
    static final String ROLLUPS = "resolutionRollups";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> times;
    private final MongoCollection<Document> rollups;

    MongoResolutionTimes(MongoDatabase database) {
        this.times = database.getCollection(TIMES);
        this.rollups = database.getCollection(ROLLUPS);
        times.createIndex(Indexes.descending("category", "done"));
        times.createIndex(Indexes.descending("category", "ward", "done"));
        times.createIndex(Indexes.ascending("done"), new IndexOptions().expireAfter(730L, TimeUnit.DAYS));
        rollups.createIndex(
                Indexes.ascending("changed"), new IndexOptions().partialFilterExpression(exists("changed")));
        rollups.createIndex(
                Indexes.ascending("category"),
                new IndexOptions().name("city").partialFilterExpression(eq("ofTheCity", true)));
    }

    @Override
    public void measured(String reference, Key where, Measured time) {
        Document fields =
                RollupDocument.of(time).append("category", where.category()).append("ward", where.ward());
        times.updateOne(eq("_id", reference), new Document("$set", fields), UPSERT);
    }

    @Override
    public void forget(String reference) {
        times.deleteOne(eq("_id", reference));
    }

    @Override
    public List<Measured> since(Key where, Instant since, int limit) {
        Bson of = where.ward() == null
                ? eq("category", where.category())
                : and(eq("category", where.category()), eq("ward", where.ward()));
        return times.find(and(of, gte("done", Date.from(since))))
                .sort(Sorts.descending("done"))
                .limit(limit)
                .map(RollupDocument::measured)
                .into(new ArrayList<>());
    }

    @Override
    public void changed(Key where) {
        rollups.updateOne(
                eq("_id", RollupDocument.id(where)),
                Updates.combine(
                        Updates.set("changed", true),
                        Updates.set("category", where.category()),
                        Updates.set("ward", where.ward()),
                        Updates.set("ofTheCity", where.ward() == null)),
                UPSERT);
    }

    @Override
    public List<Key> takeChanged(int limit) {
        List<Key> taken = new ArrayList<>();
        while (taken.size() < limit) {
            Document changed = rollups.findOneAndUpdate(eq("changed", true), Updates.unset("changed"));
            if (changed == null) {
                break;
            }
            taken.add(new Key(changed.getString("category"), changed.getString("ward")));
        }
        return taken;
    }

    @Override
    public void save(Rollup rollup) {
        rollups.updateOne(
                eq("_id", RollupDocument.id(new Key(rollup.category(), rollup.ward()))),
                new Document("$set", RollupDocument.of(rollup)),
                UPSERT);
    }

    @Override
    public Optional<Rollup> find(Key where) {
        return Optional.ofNullable(rollups.find(and(eq("_id", RollupDocument.id(where)), exists("requests")))
                        .projection(Projections.exclude("changed"))
                        .first())
                .map(RollupDocument::rollup);
    }

    @Override
    public List<Rollup> ofTheCity() {
        return rollups.find(and(eq("ofTheCity", true), exists("requests")))
                .sort(Sorts.ascending("category"))
                .limit(1000)
                .map(RollupDocument::rollup)
                .into(new ArrayList<>());
    }
}
