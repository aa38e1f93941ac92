package uk.brum.servicerequests.desk.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.desk.domain.ResponseTemplate;
import uk.brum.servicerequests.desk.domain.ResponseTemplates;

/** Response templates in MongoDB. */
@Repository
class MongoResponseTemplates implements ResponseTemplates {

    private final MongoCollection<Document> templates;

    MongoResponseTemplates(MongoDatabase database) {
        templates = database.getCollection("responseTemplates");
        templates.createIndex(Indexes.ascending("name", "_id"), new IndexOptions().name("name"));
    }

    @Override
    public void add(ResponseTemplate template) {
        Document fields = new Document("name", template.name())
                .append("category", template.category())
                .append("state", template.state())
                .append("active", template.active())
                .append("ver", 1L)
                .append(
                        "history",
                        template.history().stream()
                                .map(MongoResponseTemplates::of)
                                .toList());
        templates.updateOne(
                eq("_id", template.id()), new Document("$setOnInsert", fields), new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<ResponseTemplate> find(String id) {
        return Optional.ofNullable(templates.find(eq("_id", id)).first()).map(MongoResponseTemplates::read);
    }

    @Override
    public List<ResponseTemplate> of(@Nullable String category, @Nullable String state, boolean activeOnly) {
        List<Bson> filters = new ArrayList<>();
        if (category != null) {
            filters.add(in("category", Arrays.asList(category, null)));
        }
        if (state != null) {
            filters.add(in("state", Arrays.asList(state, null)));
        }
        if (activeOnly) {
            filters.add(eq("active", true));
        }
        return templates
                .find(filters.isEmpty() ? new Document() : and(filters))
                .sort(Sorts.ascending("name", "_id"))
                .hintString("name")
                .limit(500)
                .map(MongoResponseTemplates::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(ResponseTemplate changed) {
        return templates
                        .updateOne(
                                and(eq("_id", changed.id()), eq("ver", changed.version())),
                                Updates.combine(
                                        Updates.set("active", changed.active()),
                                        Updates.inc("ver", 1L),
                                        Updates.push(
                                                "history", of(changed.history().getLast()))))
                        .getModifiedCount()
                == 1;
    }

    private static Document of(ResponseTemplate.Version version) {
        return new Document("text", version.text())
                .append("active", version.active())
                .append("by", version.by())
                .append("at", Date.from(version.at()));
    }

    private static ResponseTemplate read(Document found) {
        return new ResponseTemplate(
                found.getString("_id"),
                found.getString("name"),
                found.getString("category"),
                found.getString("state"),
                found.getBoolean("active", true),
                found.getList("history", Document.class).stream()
                        .map(entry -> new ResponseTemplate.Version(
                                entry.getString("text"),
                                entry.getBoolean("active", true),
                                entry.getString("by"),
                                entry.getDate("at").toInstant()))
                        .toList(),
                found.getLong("ver"));
    }
}
