package uk.brum.servicerequests.expectations.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
    public void keep(Collection<Result> results) {
        if (!results.isEmpty()) {
            times.bulkWrite(
                    results.stream().map(MongoResolutionTimes::write).toList(), new BulkWriteOptions().ordered(false));
        }
    }

    private static WriteModel<Document> write(Result result) {
        Bson ofRequest = eq("_id", result.reference());
        Measured time = result.time();
        if (time == null) {
            return new DeleteOneModel<>(ofRequest);
        }
        Document fields = RollupDocument.of(time)
                .append("category", result.where().category())
                .append("ward", result.where().ward());
        return new UpdateOneModel<>(ofRequest, new Document("$set", fields), UPSERT);
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
    public void changed(Collection<Key> where) {
        if (!where.isEmpty()) {
            rollups.bulkWrite(
                    where.stream().map(MongoResolutionTimes::change).toList(), new BulkWriteOptions().ordered(false));
        }
    }

    private static UpdateOneModel<Document> change(Key where) {
        return new UpdateOneModel<>(
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
    public List<Rollup> find(Collection<Key> where) {
        List<String> ids = where.stream().map(RollupDocument::id).toList();
        return rollups.find(and(in("_id", ids), exists("requests")))
                .projection(Projections.exclude("changed"))
                .map(RollupDocument::rollup)
                .into(new ArrayList<>());
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
