package uk.brum.servicerequests.desk.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.desk.domain.SavedView;
import uk.brum.servicerequests.desk.domain.SavedViews;

/** Saved views in MongoDB. */
@Repository
class MongoSavedViews implements SavedViews {

    private final MongoCollection<Document> views;

    MongoSavedViews(MongoDatabase database) {
        views = database.getCollection("savedViews");
        views.createIndex(Indexes.ascending("owner"), new IndexOptions().name("owner"));
        views.createIndex(
                Indexes.ascending("shared"),
                new IndexOptions().name("shared").partialFilterExpression(eq("shared", true)));
    }

    @Override
    public void add(SavedView view) {
        Document fields = new Document("owner", view.owner())
                .append("name", view.name())
                .append("query", view.query())
                .append("shared", view.shared())
                .append("since", Date.from(view.since()));
        views.updateOne(eq("_id", view.id()), new Document("$setOnInsert", fields), new UpdateOptions().upsert(true));
    }

    @Override
    public List<SavedView> seenBy(String staff) {
        List<SavedView> seen = views.find(or(eq("owner", staff), eq("shared", true)))
                .limit(500)
                .map(found -> new SavedView(
                        found.getString("_id"),
                        found.getString("owner"),
                        found.getString("name"),
                        found.getString("query"),
                        found.getBoolean("shared", false),
                        found.getDate("since").toInstant()))
                .into(new ArrayList<>());
        seen.sort(Comparator.comparing(SavedView::name).thenComparing(SavedView::id));
        return seen;
    }

    @Override
    public boolean remove(String owner, String id) {
        return views.deleteOne(and(eq("_id", id), eq("owner", owner))).getDeletedCount() == 1;
    }
}
