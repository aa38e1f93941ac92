package uk.brum.servicerequests.following.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.geoWithinCenterSphere;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.following.domain.PublicRequest;

/**
 * The stored shape of an interest: {@code interest.of} is the reference, ward or category that it names, and circles have
 * their centre as a GeoJSON point.
 */
final class InterestDocument {

    private static final double EARTH_RADIUS_METRES = 6_378_100;

    private InterestDocument() {}

    static void createIndexes(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending("interest.kind", "interest.of"), new IndexOptions().name("interest"));
        collection.createIndex(
                Indexes.geo2dsphere("interest.centre"),
                new IndexOptions().name("circle").partialFilterExpression(eq("interest.kind", "radius")));
    }

    static Document of(Interest interest) {
        Document document = new Document("kind", interest.kind()).append("key", interest.key());
        switch (interest) {
            case Interest.OneRequest one -> document.append("of", one.reference());
            case Interest.InWard ward -> append(document.append("of", ward.wardCode()), ward.category());
            case Interest.OfCategory of -> document.append("of", of.category());
            case Interest.Nearby near ->
                append(
                        document.append("metres", near.metres())
                                .append(
                                        "centre",
                                        new Document("type", "Point")
                                                .append("coordinates", List.of(near.longitude(), near.latitude()))),
                        near.category());
        }
        return document;
    }

    static Interest read(Document document) {
        String category = document.getString("category");
        String kind = document.getString("kind");
        return switch (kind) {
            case "request" -> new Interest.OneRequest(document.getString("of"));
            case "ward" -> new Interest.InWard(document.getString("of"), category);
            case "category" -> new Interest.OfCategory(document.getString("of"));
            case "radius" -> {
                List<Double> at = document.get("centre", Document.class).getList("coordinates", Double.class);
                yield new Interest.Nearby(at.get(1), at.get(0), document.getInteger("metres"), category);
            }
            default -> throw new IllegalStateException("No interest of kind " + kind);
        };
    }

    /** What may cover one of these requests; {@link Interest#covers} says which it does. Circles are found by the widest. */
    static List<Bson> mayCover(Collection<PublicRequest> requests) {
        Set<String> references = new TreeSet<>();
        Set<String> wards = new TreeSet<>();
        Set<String> categories = new TreeSet<>();
        List<Bson> circles = new ArrayList<>();
        for (PublicRequest request : requests) {
            references.add(request.reference());
            categories.add(request.categoryCode());
            if (request.wardCode() != null) {
                wards.add(request.wardCode());
            }
            PublicRequest.Point at = request.point();
            if (at != null) {
                circles.add(around(at));
            }
        }
        List<Bson> named = new ArrayList<>(List.of(
                and(eq("interest.kind", "request"), in("interest.of", references)),
                and(eq("interest.kind", "category"), in("interest.of", categories))));
        if (!wards.isEmpty()) {
            List<@Nullable String> thoseOrAny = new ArrayList<>(categories);
            thoseOrAny.add(null);
            named.add(and(eq("interest.kind", "ward"), in("interest.of", wards), in("interest.category", thoseOrAny)));
        }
        List<Bson> questions = new ArrayList<>(List.of(or(named)));
        if (!circles.isEmpty()) {
            questions.add(or(circles));
        }
        return questions;
    }

    private static Bson around(PublicRequest.Point at) {
        return and(
                eq("interest.kind", "radius"),
                geoWithinCenterSphere(
                        "interest.centre",
                        at.longitude(),
                        at.latitude(),
                        // a little more than the widest, since the two spheres differ
                        Interest.WIDEST * 1.01 / EARTH_RADIUS_METRES));
    }

    private static void append(Document document, @Nullable String category) {
        if (category != null) {
            document.append("category", category);
        }
    }
}
