package uk.brum.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a person was when they had to sign in, and what they had written there.
 *
 * @param address path and query on this site, never another one
 * @param path the path alone
 * @param fields what a form held, without its CSRF token; empty after reading a page
 * @param mark of the person whose form it was: nobody else finds what was typed; empty for the form of nobody
 * @param notDone the key of the words for what was not done; empty after reading a page
 */
record WayBack(String address, String path, Map<String, String[]> fields, String mark, String notDone)
        implements Serializable {

    /** Of a form that comes back with what was typed. */
    static final String FORM = "signin.not-done.form";

    /** The hidden field of every form that says whose it is. */
    static final String FOR = "_for";

    private static final String ATTRIBUTE = "wayBack";
    private static final int LONGEST = 60_000;

    /** Remembers the page that was asked for in the session. */
    static void remember(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        request.getSession()
                .setAttribute(
                        ATTRIBUTE, new WayBack(query == null ? path : path + "?" + query, path, Map.of(), "", ""));
    }

    /** What a form held comes back at a page: its own, or the one with its button. */
    static WayBack ofForm(HttpServletRequest request, String path, @Nullable String query, String notDone) {
        String mark = request.getParameter(FOR);
        return new WayBack(
                query == null ? path : path + "?" + query, path, fields(request), mark == null ? "" : mark, notDone);
    }

    void rememberIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** Remembers a page by its address. */
    static void remember(HttpSession session, String address) {
        session.setAttribute(ATTRIBUTE, new WayBack(address, address, Map.of(), "", ""));
    }

    static @Nullable WayBack of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof WayBack way ? way : null;
    }

    /** Whether nobody was signed in when the form was shown. */
    boolean isForNobody() {
        return mark.isEmpty() && !notDone.isEmpty();
    }

    /** Whether this person may find what was typed. */
    boolean isFor(String markOfPerson) {
        return mark.isEmpty() || mark.equals(markOfPerson);
    }

    /** The way of this person; it stays in the session as long as there is something to do again, and for nobody else. */
    static @Nullable WayBack takenBy(String markOfPerson, HttpSession session) {
        WayBack way = of(session);
        boolean theirs = way != null && way.isFor(markOfPerson);
        if (way == null || !theirs || way.notDone().isEmpty()) {
            forget(session);
        }
        return theirs ? way : null;
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    private static Map<String, String[]> fields(HttpServletRequest request) {
        var kept = new LinkedHashMap<String, String[]>();
        int size = 0;
        for (var field : request.getParameterMap().entrySet()) {
            for (String value : field.getValue()) {
                size += value.length();
            }
            if (size <= LONGEST && !List.of("_csrf", FOR).contains(field.getKey())) {
                kept.put(field.getKey(), field.getValue());
            }
        }
        return kept;
    }
}
