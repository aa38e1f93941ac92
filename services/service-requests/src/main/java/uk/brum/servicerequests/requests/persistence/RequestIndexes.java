package uk.brum.servicerequests.requests.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Indexes.geo2dsphere;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Wanted;

/** One index for each way in which people ask, and none besides: every one costs each write. */
final class RequestIndexes {

    private static final Bson NEWEST = descending(RequestDocument.SUBMITTED, "_id");

    private RequestIndexes() {}

    static void create(MongoCollection<Document> collection) {
        collection.createIndexes(List.of(
                named("newest", NEWEST),
                named("lastUpdated", descending(RequestDocument.UPDATED, "_id")),
                named("status", compoundIndex(ascending(RequestDocument.STATUS), NEWEST)),
                named("category", compoundIndex(ascending(RequestDocument.CATEGORY, RequestDocument.OPEN), NEWEST)),
                named("ward", compoundIndex(ascending(RequestDocument.WARD, RequestDocument.OPEN), NEWEST)),
                named("words", compoundIndex(ascending(RequestDocument.WORDS), NEWEST)),
                some("who", compoundIndex(ascending(RequestDocument.WHO), NEWEST), exists(RequestDocument.WHO)),
                some("property", compoundIndex(ascending(RequestDocument.UPRN), NEWEST), exists(RequestDocument.UPRN)),
                named("near", geo2dsphere(RequestDocument.LOCATION)),
                some(
                        "teamQueue",
                        ascending(RequestDocument.TEAM, RequestDocument.DUE, "_id"),
                        eq(RequestDocument.OPEN, true)),
                some(
                        "personQueue",
                        ascending(RequestDocument.PERSON, RequestDocument.DUE, "_id"),
                        and(eq(RequestDocument.OPEN, true), exists(RequestDocument.PERSON))),
                some("allQueues", ascending(RequestDocument.DUE, "_id"), eq(RequestDocument.OPEN, true)),
                some("nextMiss", ascending(RequestDocument.NEXT_MISS, "_id"), exists(RequestDocument.NEXT_MISS)),
                some("hidden", NEWEST, eq(RequestDocument.HIDDEN, true)),
                some("incident", ascending(RequestDocument.INCIDENT, "_id"), exists(RequestDocument.INCIDENT)),
                some(
                        "openIncidents",
                        NEWEST,
                        and(eq(RequestDocument.IS_INCIDENT, true), eq(RequestDocument.OPEN, true))),
                some("external", ascending(RequestDocument.EXTERNAL), exists(RequestDocument.EXTERNAL)),
                some("wanting", ascending(RequestDocument.WANTING), exists(RequestDocument.WANTING))));
    }

    /**
     * The index of a question for which the planner would read through all requests in their order: it does not try an
     * index on few of them when the question says nothing of the index's own fields.
     */
    static @Nullable String forced(Wanted wanted) {
        boolean queue = false;
        boolean narrowed = false;
        for (Wanted.Criterion criterion : wanted.criteria()) {
            switch (criterion) {
                case Wanted.Hidden _ -> {
                    return "hidden";
                }
                case Wanted.OfPriority _, Wanted.Unassigned _ -> queue = true;
                case Wanted.PublicOnly _, Wanted.IsOpen _, Wanted.InStatus _, Wanted.Due _ -> {}
                default -> narrowed = true; // it has an index of its own
            }
        }
        return queue && !narrowed ? "allQueues" : null;
    }

    private static IndexModel named(String name, Bson keys) {
        return new IndexModel(keys, new IndexOptions().name(name));
    }

    private static IndexModel some(String name, Bson keys, Bson which) {
        return new IndexModel(keys, new IndexOptions().name(name).partialFilterExpression(which));
    }
}
