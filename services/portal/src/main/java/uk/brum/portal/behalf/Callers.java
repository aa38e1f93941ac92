package uk.brum.portal.behalf;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The callers of a member of staff's session, each with a key of its own, so that two tabs never mix two people. */
public final class Callers {

    private static final String ATTRIBUTE = "callers";
    private static final int MOST = 30;

    private Callers() {}

    /** @param page where staff see this caller */
    public static Caller begin(
            HttpSession session,
            @Nullable String personId,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String page) {
        var caller = new Caller(UUID.randomUUID().toString(), personId, name, email, phone, page);
        Map<String, Caller> all = all(session);
        all.put(caller.key(), caller);
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        session.setAttribute(ATTRIBUTE, all);
        return caller;
    }

    static @Nullable Caller of(@Nullable HttpSession session, String key) {
        return session == null ? null : all(session).get(key);
    }

    private static Map<String, Caller> all(HttpSession session) {
        var all = new LinkedHashMap<String, Caller>();
        if (session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> kept) {
            kept.forEach((key, caller) -> all.put((String) key, (Caller) caller));
        }
        return all;
    }
}
