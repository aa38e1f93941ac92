package uk.brum.servicerequests.desk.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.desk.domain.Snippet;
import uk.brum.servicerequests.desk.domain.Snippets;

/** Short answers in MongoDB. */
@Repository
class MongoSnippets implements Snippets {

    private static final int MOST = 1000;

    private final MongoCollection<Document> snippets;

    MongoSnippets(MongoDatabase database) {
        snippets = database.getCollection("snippets");
        snippets.createIndex(Indexes.ascending("topic", "_id"), new IndexOptions().name("topic"));
    }

    @Override
    public void add(Snippet snippet) {
        Document fields = fields(snippet)
                .append("ver", 1L)
                .append(
                        "history",
                        snippet.history().stream().map(MongoSnippets::of).toList());
        snippets.updateOne(
                eq("_id", snippet.id()), new Document("$setOnInsert", fields), new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Snippet> find(String id) {
        return Optional.ofNullable(snippets.find(eq("_id", id)).first()).map(MongoSnippets::read);
    }

    @Override
    public List<Snippet> all(boolean activeOnly) {
        return snippets.find(activeOnly ? eq("active", true) : new Document())
                .sort(Sorts.ascending("topic", "_id"))
                .hintString("topic")
                .limit(MOST)
                .map(MongoSnippets::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(Snippet changed) {
        return snippets.updateOne(
                                and(eq("_id", changed.id()), eq("ver", changed.version())),
                                Updates.combine(
                                        new Document("$set", fields(changed)),
                                        Updates.inc("ver", 1L),
                                        Updates.push(
                                                "history", of(changed.history().getLast()))))
                        .getModifiedCount()
                == 1;
    }

    private static Document fields(Snippet snippet) {
        return new Document("topic", snippet.topic())
                .append("categories", snippet.categories())
                .append("reviewBy", snippet.reviewBy().toString())
                .append("active", snippet.active());
    }

    private static Document of(Snippet.Version version) {
        return new Document("question", version.question())
                .append("text", version.text())
                .append("reviewBy", version.reviewBy().toString())
                .append("active", version.active())
                .append("by", version.by())
                .append("at", Date.from(version.at()));
    }

    private static Snippet read(Document found) {
        return new Snippet(
                found.getString("_id"),
                found.getString("topic"),
                found.getList("categories", String.class),
                LocalDate.parse(found.getString("reviewBy")),
                found.getBoolean("active", true),
                found.getList("history", Document.class).stream()
                        .map(entry -> new Snippet.Version(
                                entry.getString("question"),
                                entry.getString("text"),
                                LocalDate.parse(entry.getString("reviewBy")),
                                entry.getBoolean("active", true),
                                entry.getString("by"),
                                entry.getDate("at").toInstant()))
                        .toList(),
                found.getLong("ver"));
    }
}
