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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Wanted;

/** One index for each way in which people ask, and none besides: every one costs each write. */
final class RequestIndexes {

    private static final Bson NEWEST = descending(RequestDocument.SUBMITTED, "_id");

    private RequestIndexes() {}

    /** Of earlier versions, whose places others have taken. */
    private static final Set<String> RETIRED = Set.of("teamQueue", "personQueue", "allQueues");

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
                        "queueOfTeam",
                        ascending(RequestDocument.TEAM, RequestDocument.PRIORITY, RequestDocument.DUE, "_id"),
                        eq(RequestDocument.OPEN, true)),
                some(
                        "queueOfPerson",
                        ascending(RequestDocument.PERSON, RequestDocument.DUE, "_id"),
                        eq(RequestDocument.OPEN, true)),
                some(
                        "queueOfAll",
                        ascending(RequestDocument.PRIORITY, RequestDocument.DUE, "_id"),
                        eq(RequestDocument.OPEN, true)),
                some("nextMiss", ascending(RequestDocument.NEXT_MISS, "_id"), exists(RequestDocument.NEXT_MISS)),
                some("hidden", NEWEST, eq(RequestDocument.HIDDEN, true)),
                some("incident", ascending(RequestDocument.INCIDENT, "_id"), exists(RequestDocument.INCIDENT)),
                some(
                        "openIncidents",
                        NEWEST,
                        and(eq(RequestDocument.IS_INCIDENT, true), eq(RequestDocument.OPEN, true))),
                some("external", ascending(RequestDocument.EXTERNAL), exists(RequestDocument.EXTERNAL)),
                some("wanting", ascending(RequestDocument.WANTING), exists(RequestDocument.WANTING))));
        for (Document index : collection.listIndexes().into(new ArrayList<>())) {
            if (RETIRED.contains(index.getString("name"))) {
                collection.dropIndex(index.getString("name"));
            }
        }
    }

    /**
     * The index of a question for which the planner would read through all requests in their order: it does not try an
     * index on few of them when the question says nothing of the index's own fields.
     */
    static @Nullable String forced(Wanted wanted) {
        boolean priority = false;
        boolean unassigned = false;
        boolean open = false;
        boolean narrowed = false;
        for (Wanted.Criterion criterion : wanted.criteria()) {
            switch (criterion) {
                case Wanted.Hidden _ -> {
                    return "hidden";
                }
                case Wanted.OfPriority _ -> priority = true;
                case Wanted.Unassigned _ -> unassigned = true;
                case Wanted.IsOpen(boolean only) -> open = only;
                case Wanted.PublicOnly _, Wanted.InStatus _, Wanted.Due _ -> {}
                default -> narrowed = true; // it has an index of its own
            }
        }
        if (narrowed || priority && unassigned) {
            return null;
        }
        if (unassigned) {
            return "queueOfPerson"; // nobody's as well
        }
        return priority || open && wanted.order() == Wanted.Order.DUE_FIRST ? "queueOfAll" : null;
    }

    private static IndexModel named(String name, Bson keys) {
        return new IndexModel(keys, new IndexOptions().name(name));
    }

    private static IndexModel some(String name, Bson keys, Bson which) {
        return new IndexModel(keys, new IndexOptions().name(name).partialFilterExpression(which));
    }
}
