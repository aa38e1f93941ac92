package uk.brum.accounts.persistence;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.brum.accounts.domain.Access;
import uk.brum.accounts.domain.AccessLog;
import uk.brum.accounts.domain.PersonId;

/** Looks, one document each, with ids alone. */
@Component
class MongoAccessLog implements AccessLog {

    private final MongoCollection<Document> accesses;

    MongoAccessLog(MongoDatabase database) {
        this.accesses = database.getCollection("accesses");
        accesses.createIndex(Indexes.compoundIndex(Indexes.ascending("people"), Indexes.descending("at")));
    }

    @Override
    public void add(Access access) {
        accesses.insertOne(new Document("by", access.by().value())
                .append("kind", access.kind().text())
                .append("people", access.people().stream().map(PersonId::value).toList())
                .append("at", Date.from(access.at())));
    }

    @Override
    public List<Access> at(PersonId person, int limit) {
        return question(person).limit(limit).map(MongoAccessLog::read).into(new ArrayList<>());
    }

    FindIterable<Document> question(PersonId person) {
        return accesses.find(Filters.eq("people", person.value())).sort(Sorts.descending("at"));
    }

    private static Access read(Document stored) {
        return new Access(
                new PersonId(stored.getString("by")),
                Access.Kind.of(stored.getString("kind")),
                stored.getList("people", String.class).stream()
                        .map(PersonId::new)
                        .toList(),
                stored.getDate("at").toInstant());
    }
}
