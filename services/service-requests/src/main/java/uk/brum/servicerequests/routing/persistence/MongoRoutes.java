package uk.brum.servicerequests.routing.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.routing.domain.Route;
import uk.brum.servicerequests.routing.domain.RouteOwner;
import uk.brum.servicerequests.routing.domain.Routes;

/** One document for each route; there are dozens, so all are read. */
@Repository
class MongoRoutes implements Routes {

    private static final int MOST = 5_000;

    private final MongoCollection<Document> routes;

    MongoRoutes(MongoDatabase database) {
        this.routes = database.getCollection("routes");
        routes.createIndex(Indexes.descending("from", "_id"));
    }

    @Override
    public List<Route> all() {
        return routes.find()
                .sort(Sorts.descending("from", "_id"))
                .limit(MOST)
                .map(MongoRoutes::route)
                .into(new ArrayList<>());
    }

    @Override
    public boolean add(Route route) {
        Document document = new Document("_id", route.id())
                .append("category", route.what().category())
                .append("ward", route.what().ward())
                .append("asset", route.what().asset())
                .append("owner", owner(route.owner()))
                .append("from", route.from().toString())
                .append("until", route.until() == null ? null : route.until().toString())
                .append("by", route.made().by())
                .append("at", Date.from(route.made().at()))
                .append("why", route.made().why());
        try {
            routes.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean end(String id, LocalDate until) {
        return routes.updateOne(and(eq("_id", id), eq("until", null)), Updates.set("until", until.toString()))
                        .getModifiedCount()
                == 1;
    }

    private static Document owner(RouteOwner owner) {
        Document document = new Document("name", owner.name());
        return switch (owner) {
            case RouteOwner.Council _ -> document.append("kind", "council");
            case RouteOwner.Contractor contractor ->
                document.append("kind", "contractor")
                        .append("contractor", contractor.contractor())
                        .append("serviceCode", contractor.serviceCode());
            case RouteOwner.OtherBody body ->
                document.append("kind", "other-body").append("link", body.link());
        };
    }

    private static Route route(Document stored) {
        String until = stored.getString("until");
        return new Route(
                stored.getString("_id"),
                new Route.Matching(stored.getString("category"), stored.getString("ward"), stored.getString("asset")),
                owner(stored),
                LocalDate.parse(stored.getString("from")),
                until == null ? null : LocalDate.parse(until),
                new Route.Made(stored.getString("by"), stored.getDate("at").toInstant(), stored.getString("why")));
    }

    private static RouteOwner owner(Document route) {
        Document owner = route.get("owner", new Document());
        String name = owner.getString("name");
        return switch (owner.getString("kind")) {
            case "contractor" ->
                new RouteOwner.Contractor(name, owner.getString("contractor"), owner.getString("serviceCode"));
            case "other-body" -> new RouteOwner.OtherBody(name, owner.getString("link"));
            default -> new RouteOwner.Council(name);
        };
    }
}
