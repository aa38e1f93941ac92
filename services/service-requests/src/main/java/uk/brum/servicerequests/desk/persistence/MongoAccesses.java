package uk.brum.servicerequests.desk.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.desk.domain.Access;
import uk.brum.servicerequests.desk.domain.Accesses;

/** Records of access in MongoDB; only ever added. */
@Repository
class MongoAccesses implements Accesses {

    private final MongoCollection<Document> accesses;

    MongoAccesses(MongoDatabase database) {
        accesses = database.getCollection("staffAccesses");
        accesses.createIndex(
                Indexes.compoundIndex(Indexes.ascending("references"), Indexes.descending("at")),
                new IndexOptions().name("ofRequest"));
    }

    @Override
    public void add(Access access) {
        accesses.insertOne(new Document("staff", access.staff())
                .append("action", access.action())
                .append("references", access.references())
                .append("at", Date.from(access.at())));
    }

    @Override
    public List<Access> to(String reference, int limit) {
        return accesses.find(eq("references", reference))
                .sort(Sorts.descending("at"))
                .limit(limit)
                .map(found -> new Access(
                        found.getString("staff"),
                        found.getString("action"),
                        found.getList("references", String.class),
                        found.getDate("at").toInstant()))
                .into(new ArrayList<>());
    }
}
