package uk.brum.notifications.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.notifications.domain.Preferences;
import uk.brum.notifications.domain.Wishes;

/** Preferences in MongoDB, one document a person. */
@Repository
class MongoWishes implements Wishes {

    private final MongoCollection<Document> preferences;

    MongoWishes(MongoDatabase database) {
        preferences = database.getCollection("preferences");
    }

    @Override
    public Preferences of(String personId) {
        return of(List.of(personId)).getOrDefault(personId, Preferences.DEFAULT);
    }

    @Override
    public Map<String, Preferences> of(Collection<String> personIds) {
        Map<String, Preferences> chosen = new HashMap<>();
        preferences.find(in("_id", personIds)).forEach(found -> chosen.put(found.getString("_id"), read(found)));
        return chosen;
    }

    private static Preferences read(Document found) {
        return new Preferences(
                found.getBoolean("email", true),
                found.getBoolean("account", true),
                found.getBoolean("missedCollections", true),
                found.getBoolean("requests", true),
                found.getBoolean("following", true));
    }

    @Override
    public void save(String personId, Preferences wanted) {
        preferences.updateOne(
                eq("_id", personId),
                Updates.combine(
                        Updates.set("email", wanted.email()),
                        Updates.set("account", wanted.account()),
                        Updates.set("missedCollections", wanted.missedCollections()),
                        Updates.set("requests", wanted.requests()),
                        Updates.set("following", wanted.following())),
                new UpdateOptions().upsert(true));
    }
}
