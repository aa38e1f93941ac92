package uk.brum.servicerequests.requests.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.servicerequests.privacy.Resealing;
import uk.brum.servicerequests.requests.domain.Reporter;

/** Who reported, sealed anew; for whoever reads the request nothing changes, so its version stays. */
@Component
class ResealReporters implements Resealing {

    private final MongoCollection<Document> requests;
    private final ContactDetails details;

    ResealReporters(MongoDatabase database, ContactDetails details) {
        this.requests = database.getCollection("requests");
        this.details = details;
    }

    @Override
    public MongoCollection<Document> collection() {
        return requests;
    }

    @Override
    public Bson fields() {
        return Projections.include("reporter");
    }

    @Override
    public Outcome reseal(Document stored) {
        Document found = stored.get("reporter", new Document());
        ReporterDocument shape = new ReporterDocument(details, stored.getString("_id"));
        if (!shape.isOutdated(found)) {
            return Outcome.CURRENT;
        }
        Reporter reporter = shape.reporter(found);
        if (!reporter.isReadable()) {
            return Outcome.UNREADABLE;
        }
        Document anew = shape.fields(reporter);
        anew.values().removeIf(Objects::isNull);
        return requests.updateOne(and(eq("_id", stored.get("_id")), eq("reporter", found)), new Document("$set", anew))
                                .getModifiedCount()
                        == 1
                ? Outcome.SEALED
                : Outcome.CURRENT;
    }
}
