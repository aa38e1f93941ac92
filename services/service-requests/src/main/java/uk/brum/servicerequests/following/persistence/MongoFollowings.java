package uk.brum.servicerequests.following.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.following.application.NewFollowings;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.Followings;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.following.domain.PublicRequest;
import uk.brum.servicerequests.following.messaging.PublishedEvents;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.AlreadyExists;

/** Followings in MongoDB; those never confirmed are forgotten by themselves. */
@Repository
class MongoFollowings implements Followings, NewFollowings {

    private final AggregateStore store;
    private final FollowerAddresses addresses;
    private final FollowingDocument documents;

    MongoFollowings(AggregateStores stores, MongoDatabase database, ContactDetails details) {
        this.documents = new FollowingDocument(details);
        store = stores.collection("followings");
        addresses = new FollowerAddresses(database, details);
        addresses.createIndexes();
        MongoCollection<Document> followings = store.collection();
        InterestDocument.createIndexes(followings);
        followings.createIndex(
                Indexes.ascending("follower", "interest.key"),
                new IndexOptions().name("onceEach").unique(true));
        followings.createIndex(
                Indexes.ascending("stopToken"),
                new IndexOptions().name("stopToken").unique(true));
        followings.createIndex(
                Indexes.ascending("follower", "question"),
                new IndexOptions().name("questions").unique(true).partialFilterExpression(exists("question")));
        followings.createIndex(
                Indexes.ascending("confirm.token"),
                new IndexOptions().name("confirmation").partialFilterExpression(exists("confirm.token")));
        followings.createIndex(
                Indexes.ascending("confirm.until"),
                new IndexOptions().name("unconfirmed").expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public @Nullable IdempotentReply store(
            Following following, Idempotency idempotency, Function<Following, IdempotentReply> reply) {
        if (following.active()) {
            return insert(documents.of(following), following, idempotency, reply);
        }
        // each question has a place of its own, so no more wait however many are asked at once
        for (int place = 0; place < Following.MOST_QUESTIONS; place++) {
            IdempotentReply stored =
                    insert(documents.of(following).append("question", place), following, idempotency, reply);
            if (stored != null) {
                return stored;
            }
        }
        return null;
    }

    private @Nullable IdempotentReply insert(
            Document state, Following following, Idempotency idempotency, Function<Following, IdempotentReply> reply) {
        try {
            return store.insert(state, PublishedEvents.of(following), idempotency, _ -> reply.apply(following))
                    .reply();
        } catch (AlreadyExists e) {
            return null;
        }
    }

    @Override
    public Optional<Following> find(String id) {
        return one(eq("_id", id));
    }

    @Override
    public List<Following> of(String personId) {
        return store.collection()
                .find(eq("follower", personId))
                .sort(Sorts.descending("since", "_id"))
                .map(documents::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Following> ofInterest(Follower follower, Interest interest) {
        return one(and(eq("follower", follower.key()), eq("interest.key", interest.key())));
    }

    @Override
    public String addressId(String email) {
        return addresses.id(email);
    }

    @Override
    public long countOf(Follower follower) {
        return store.collection().countDocuments(eq("follower", follower.key()));
    }

    @Override
    public List<Following> find(Collection<String> ids) {
        return store.collection().find(in("_id", ids)).map(documents::read).into(new ArrayList<>());
    }

    @Override
    public void following(Collection<PublicRequest> requests, Consumer<Following> each) {
        for (Bson question : InterestDocument.mayCover(requests)) {
            store.collection()
                    .find(and(question, eq("active", true)))
                    .map(documents::read)
                    .forEach(each);
        }
    }

    @Override
    public Optional<Following> byStopToken(String token) {
        return one(eq("stopToken", token));
    }

    @Override
    public Optional<Following> byConfirmation(String token) {
        return one(eq("confirm.token", token));
    }

    @Override
    public void confirm(String id) {
        List<Bson> confirmed = new ArrayList<>(
                List.of(Updates.set("active", true), Updates.unset("confirm"), Updates.unset("question")));
        find(id).map(Following::follower)
                .filter(Follower.Address.class::isInstance)
                .map(Follower.Address.class::cast)
                .ifPresent(address -> confirmed.add(Updates.set("email", documents.email(id, address.email()))));
        // the version stays: this changes nothing that anybody could have decided on meanwhile
        store.collection().updateOne(eq("_id", id), Updates.combine(confirmed));
    }

    @Override
    public void remove(String id) {
        store.collection().deleteOne(eq("_id", id));
    }

    private Optional<Following> one(Bson filter) {
        return Optional.ofNullable(store.collection().find(filter).first()).map(documents::read);
    }
}
