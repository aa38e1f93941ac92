package uk.brum.binschedules.reminders.persistence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.brum.binschedules.reminders.domain.Subscriber;
import uk.brum.starter.sealing.BlindIndexes;
import uk.brum.starter.sealing.MasterKey;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.starter.sealing.Opened;
import uk.brum.starter.sealing.RotatingSealing;

/**
 * Email addresses of people without an account: sealed where they stand, and told apart by keyed digests. While the master
 * key changes an address has a digest under each key, so that it cannot get two reminders of one home.
 */
final class SealedAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(SealedAddresses.class);

    private final RotatingSealing sealing;
    private final BlindIndexes index;
    private final String masterKeys;

    SealedAddresses(MasterKeys master) {
        this.sealing = new RotatingSealing(master, "reminder-addresses");
        this.index = BlindIndexes.of(master, "reminder-subscribers");
        this.masterKeys = master.all().stream().map(MasterKey::id).collect(Collectors.joining(" "));
    }

    Subscriber.Address address(String email) {
        String plain = email.strip();
        return new Subscriber.Address(index.of(normal(plain)), plain);
    }

    /** What a subscriber is stored under and sought by: one text for a person, a digest for each key for an address. */
    List<String> keys(Subscriber subscriber) {
        return subscriber instanceof Subscriber.Address(String _, String email) && email != null
                ? index.all(normal(email))
                : List.of(subscriber.key());
    }

    /** The ids of the keys with which all this is made now. */
    String masterKeys() {
        return masterKeys;
    }

    Binary seal(String reminderId, String email) {
        return new Binary(sealing.seal(email, place(reminderId)));
    }

    /** Null when it does not open: one such address must not keep the others from their reminders. */
    @Nullable
    String open(String reminderId, Binary sealed) {
        return switch (sealing.open(sealed.getData(), place(reminderId))) {
            case Opened.Open(String email) -> email;
            case Opened.Unreadable() -> {
                LOG.error("The address of reminder {} cannot be opened and gets no email", reminderId);
                yield null;
            }
        };
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static String place(String reminderId) {
        return "reminders|" + reminderId + "|email";
    }
}
