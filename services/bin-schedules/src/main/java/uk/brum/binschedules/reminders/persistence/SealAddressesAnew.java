package uk.brum.binschedules.reminders.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.brum.binschedules.reminders.domain.Subscriber;
import uk.brum.starter.loop.SteadyLoop;

/**
 * Brings every address under the first master key, so that an earlier one can go. May be repeated, and run on several
 * instances at once. The version of a reminder stays: nothing changes that anybody decides on.
 */
@Component
class SealAddressesAnew implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealAddressesAnew.class);

    /** What is left is found by an index; a look costs nothing when there is nothing. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final MongoCollection<Document> reminders;
    private final SealedAddresses addresses;
    private final SteadyLoop loop;

    SealAddressesAnew(MongoReminders reminders, SealedAddresses addresses) {
        this.reminders = reminders.store().collection();
        this.addresses = addresses;
        this.loop = new SteadyLoop("seal-addresses-anew", PAUSE, () -> {
            pass();
            return false;
        });
    }

    /** Goes once through all that is left. @return how many of them cannot be opened, and stay as they are */
    int pass() {
        int sealed = 0;
        int unreadable = 0;
        for (Document stored : underOtherKeys()) {
            String id = stored.getString("_id");
            Binary before = stored.get("email", Binary.class);
            String email = addresses.open(id, before);
            if (email == null) {
                unreadable++;
            } else {
                sealed += sealAnew(id, before, addresses.address(email)) ? 1 : 0;
            }
        }
        if (sealed > 0 || unreadable > 0) {
            LOG.info(
                    "Reminders: {} addresses sealed anew with the first of the master keys {}, {} cannot be read.",
                    sealed,
                    addresses.masterKeys(),
                    unreadable);
        }
        return unreadable;
    }

    FindIterable<Document> underOtherKeys() {
        return reminders
                .find(and(exists("email"), ne("masterKeys", addresses.masterKeys())))
                .projection(Projections.include("email"));
    }

    private boolean sealAnew(String id, Binary before, Subscriber.Address address) {
        List<String> keys = addresses.keys(address);
        return reminders
                        .updateOne(
                                and(eq("_id", id), eq("email", before)),
                                Updates.combine(
                                        Updates.set("email", addresses.seal(id, String.valueOf(address.email()))),
                                        Updates.set("subscriber", keys.size() == 1 ? keys.getFirst() : keys),
                                        Updates.set("masterKeys", addresses.masterKeys())))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
