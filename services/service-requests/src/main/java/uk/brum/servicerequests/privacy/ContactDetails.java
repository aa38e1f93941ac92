package uk.brum.servicerequests.privacy;

import java.util.List;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import uk.brum.starter.sealing.BlindIndexes;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.starter.sealing.Opened;
import uk.brum.starter.sealing.RotatingSealing;

/**
 * Names, email addresses and phone numbers of people without an account, as they are stored: sealed for the one place
 * where they stand, and found by a keyed digest of the exact text. What was stored in plain before is read and found as
 * well, and is sealed when it is written next. What does not open is said to be unreadable, and nothing else suffers.
 */
public final class ContactDetails {

    private final RotatingSealing sealing;
    private final BlindIndexes index;

    public ContactDetails(MasterKeys master) {
        this.sealing = new RotatingSealing(master, "contact-details");
        this.index = BlindIndexes.of(master, "contact-index");
    }

    /** @param place {@code collection|id|field} */
    public @Nullable Binary seal(@Nullable String plain, String place) {
        return plain == null ? null : new Binary(sealing.seal(plain, place));
    }

    /** @param stored what {@link #seal} made, or a plain text of earlier days */
    public Opened open(Object stored, String place) {
        return switch (stored) {
            case String plain -> new Opened.Open(plain);
            case Binary sealed -> sealing.open(sealed.getData(), place);
            default -> new Opened.Unreadable();
        };
    }

    /** Whether it is to be sealed anew: it lies in plain, or under a key that is on its way out. */
    public boolean isOutdated(@Nullable Object stored) {
        return stored != null && !(stored instanceof Binary sealed && sealing.isOfFirst(sealed.getData()));
    }

    /** The digest under which a text is stored. */
    public String digest(String text) {
        return index.of(text);
    }

    /** All forms in which a text may be stored where it is searched: its digests, and plain as in earlier days. */
    public List<String> stored(String text) {
        return Stream.concat(index.all(text).stream(), Stream.of(text)).toList();
    }
}
