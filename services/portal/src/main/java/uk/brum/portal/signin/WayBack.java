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
 */
record WayBack(String address, String path, Map<String, String[]> fields, String mark) implements Serializable {

    /** The hidden field of every form that says whose it is. */
    static final String FOR = "_for";

    private static final String ATTRIBUTE = "wayBack";
    private static final int LONGEST = 40_000;

    /** Remembers this request in the session. Form posts come back to the page that shows the form, at the same path. */
    static void remember(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean form = "POST".equals(request.getMethod());
        if (!form && !"GET".equals(request.getMethod())) {
            return;
        }
        String query = request.getQueryString();
        String address = form || query == null ? path : path + "?" + query;
        String mark = form ? request.getParameter(FOR) : null;
        request.getSession()
                .setAttribute(
                        ATTRIBUTE,
                        new WayBack(address, path, form ? fields(request) : Map.of(), mark == null ? "" : mark));
    }

    /** Remembers a page by its address. */
    static void remember(HttpSession session, String address) {
        session.setAttribute(ATTRIBUTE, new WayBack(address, address, Map.of(), ""));
    }

    static @Nullable WayBack of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof WayBack way ? way : null;
    }

    /** Whether nobody was signed in when the form was shown. */
    boolean isForNobody() {
        return mark.isEmpty() && !fields.isEmpty();
    }

    /** Whether this person may find what was typed. */
    boolean isFor(String markOfPerson) {
        return mark.isEmpty() || mark.equals(markOfPerson);
    }

    /** The way of this person; it stays in the session as long as there is a form to fill in, and for nobody else. */
    static @Nullable WayBack takenBy(String markOfPerson, HttpSession session) {
        WayBack way = of(session);
        boolean theirs = way != null && way.isFor(markOfPerson);
        if (way == null || !theirs || way.fields().isEmpty()) {
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
