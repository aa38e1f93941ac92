package uk.brum.portal.reportanything;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Where something is.
 *
 * @param q what the person typed to find the place; kept in the session from then on, so that no address shows it
 */
record WhereForm(
        @Nullable String q,
        @Nullable String place,
        @Nullable String words,
        @Nullable String lat,
        @Nullable String lon) {

    static final int LONGEST_WORDS = 300;

    private static final int LONGEST_SOUGHT = 80;
    private static final int SHORTEST_SOUGHT = 3;

    /** For the template, too. */
    public String sought() {
        String text = q == null ? "" : q.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_SOUGHT));
    }

    boolean tooShort() {
        return sought().length() < SHORTEST_SOUGHT;
    }

    /** With what was sought before when nothing is sought now. */
    WhereForm in(HttpServletRequest request, String category) {
        if (q != null) {
            request.getSession().setAttribute(kept(category), sought());
            return this;
        }
        return new WhereForm(sought(request, category), place, words, lat, lon);
    }

    /** What was sought before, or null. */
    static @Nullable String sought(HttpServletRequest request, String category) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(kept(category)) instanceof String before ? before : null;
    }

    static void forget(HttpSession session, String category) {
        session.removeAttribute(kept(category));
    }

    private static String kept(String category) {
        return "draft.sought." + category;
    }

    String plain() {
        return words == null ? "" : words.strip().replaceAll("\\s+", " ");
    }

    @Nullable
    Spot point(String label) {
        try {
            double north = Double.parseDouble(String.valueOf(lat));
            double east = Double.parseDouble(String.valueOf(lon));
            boolean onEarth = Math.abs(north) <= 90 && Math.abs(east) <= 180;
            return onEarth ? new Spot("point", null, label, north, east, plain()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
