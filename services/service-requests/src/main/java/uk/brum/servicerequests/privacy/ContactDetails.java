package uk.brum.servicerequests.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import uk.brum.starter.sealing.BlindIndex;
import uk.brum.starter.sealing.MasterKey;
import uk.brum.starter.sealing.Sealing;

/**
 * Names, email addresses and phone numbers of people without an account, as they are stored: sealed for the one place
 * where they stand, and found by a keyed digest of the exact text. What was stored in plain before is read and found as
 * well, and is sealed when it is written next.
 */
public final class ContactDetails {

    private final Sealing sealing;
    private final BlindIndex index;

    public ContactDetails(MasterKey master) {
        this.sealing = new Sealing(master.derive("AES", "contact-details"));
        this.index = BlindIndex.of(master, "contact-index");
    }

    /** @param place {@code collection|id|field} */
    public @Nullable Binary seal(@Nullable String plain, String place) {
        return plain == null ? null : new Binary(sealing.seal(plain.getBytes(StandardCharsets.UTF_8), place));
    }

    /** @param stored what {@link #seal} made, or a plain text of earlier days */
    public @Nullable String open(@Nullable Object stored, String place) {
        return switch (stored) {
            case null -> null;
            case String plain -> plain;
            case Binary sealed -> new String(sealing.open(sealed.getData(), place), StandardCharsets.UTF_8);
            default -> throw new IllegalStateException("Neither sealed nor text: " + place);
        };
    }

    /** The digest under which a text is found. */
    public String digest(String text) {
        return index.of(text);
    }

    /** All forms in which a text may be stored where it is searched: its digest, and plain as in earlier days. */
    public List<String> stored(String text) {
        return List.of(digest(text), text);
    }
}
