package uk.brum.portal.staff;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff looked for, kept in the session under a key that says nothing: the words of a search are mostly
 * somebody's name or number, and addresses are kept in logs and browsers.
 */
public final class Searches {

    private static final String ATTRIBUTE = "searches";
    private static final int MOST = 30;

    private Searches() {}

    /** The key. */
    public static String keep(HttpSession session, String words) {
        Map<String, String> all = all(session);
        String key = UUID.randomUUID().toString();
        all.put(key, words);
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        session.setAttribute(ATTRIBUTE, all);
        return key;
    }

    /** Null when it was long ago, or in another session. */
    public static @Nullable String of(HttpSession session, @Nullable String key) {
        return key == null ? null : all(session).get(key);
    }

    private static Map<String, String> all(HttpSession session) {
        var all = new LinkedHashMap<String, String>();
        if (session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> kept) {
            kept.forEach((key, words) -> all.put((String) key, (String) words));
        }
        return all;
    }
}
