package uk.brum.binschedules.reminders.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.brum.binschedules.reminders.domain.Subscriber;
import uk.brum.starter.sealing.BlindIndex;
import uk.brum.starter.sealing.MasterKey;
import uk.brum.starter.sealing.Sealing;

/** Email addresses of people without an account: sealed where they stand, and told apart by a keyed digest. */
final class SealedAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(SealedAddresses.class);

    private final Sealing sealing;
    private final BlindIndex index;

    SealedAddresses(MasterKey master) {
        this.sealing = new Sealing(master.derive("AES", "reminder-addresses"));
        this.index = BlindIndex.of(master, "reminder-subscribers");
    }

    Subscriber.Address address(String email) {
        String plain = email.strip();
        return new Subscriber.Address(index.of(plain.toLowerCase(Locale.ROOT)), plain);
    }

    Binary seal(String reminderId, String email) {
        return new Binary(sealing.seal(email.getBytes(StandardCharsets.UTF_8), place(reminderId)));
    }

    /** Null when it does not open: one such address must not keep the others from their reminders. */
    @Nullable
    String open(String reminderId, Binary sealed) {
        try {
            return new String(sealing.open(sealed.getData(), place(reminderId)), StandardCharsets.UTF_8);
        } catch (IllegalStateException e) {
            LOG.error("The address of reminder {} cannot be opened and gets no email", reminderId);
            return null;
        }
    }

    private static String place(String reminderId) {
        return "reminders|" + reminderId + "|email";
    }
}
