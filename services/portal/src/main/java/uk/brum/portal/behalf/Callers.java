package uk.brum.portal.behalf;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.portal.sessions.KeptThings;

/**
 * The callers of a member of staff, each with a key of its own, so that two tabs never mix two people. A call outlives the
 * session it began in: whoever has to sign in again in the middle of it goes on where they were.
 */
@Component
public final class Callers {

    private static final String CALLER = "caller";

    private final KeptThings kept;

    Callers(KeptThings kept) {
        this.kept = kept;
    }

    /**
     * @param staff who answers the call
     * @param page where staff see this caller
     */
    public Caller begin(
            String staff,
            @Nullable String personId,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String page) {
        var caller = new Caller(UUID.randomUUID().toString(), personId, name, email, phone, page);
        kept.begin(caller.key(), staff, CALLER, caller);
        return caller;
    }

    /** Null when the call is over or somebody else's. */
    @Nullable
    Caller of(String staff, String key) {
        return kept.get(key, staff, CALLER) instanceof Caller caller ? caller : null;
    }

    Drafts drafts(String staff, String key) {
        return new Drafts() {
            @Override
            public @Nullable Object get(String name) {
                return kept.get(key, staff, name);
            }

            @Override
            public void put(String name, @Nullable Object draft) {
                if (draft == null) {
                    kept.remove(key, staff, name);
                } else {
                    kept.put(key, staff, name, draft);
                }
            }
        };
    }

    /** Reports that are not sent yet, of one call. */
    interface Drafts {

        @Nullable
        Object get(String name);

        /** @param draft null to forget it */
        void put(String name, @Nullable Object draft);
    }
}
