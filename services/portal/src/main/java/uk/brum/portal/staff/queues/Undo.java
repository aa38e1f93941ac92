package uk.brum.portal.staff.queues;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was before, for the last things that a member of staff did in this session. */
final class Undo {

    private static final String ATTRIBUTE = "undo";
    private static final int MOST = 10;

    private Undo() {}

    /** Who had a request before, and who has it since. */
    record Step(String reference, Holders.Holder before, Holders.Holder after) implements Serializable {}

    /** Remembers the steps; null when there are none. */
    static @Nullable String keep(HttpSession session, List<Step> steps) {
        if (steps.isEmpty()) {
            return null;
        }
        Map<String, List<Step>> all = all(session);
        String id = UUID.randomUUID().toString();
        all.put(id, new ArrayList<>(steps));
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        session.setAttribute(ATTRIBUTE, all);
        return id;
    }

    /** The steps, once: what was taken back is not taken back twice. */
    static List<Step> take(HttpSession session, String id) {
        Map<String, List<Step>> all = all(session);
        List<Step> steps = all.remove(id);
        session.setAttribute(ATTRIBUTE, all);
        return steps == null ? List.of() : steps;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<Step>> all(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> kept
                ? new LinkedHashMap<>((Map<String, List<Step>>) kept)
                : new LinkedHashMap<>();
    }
}
