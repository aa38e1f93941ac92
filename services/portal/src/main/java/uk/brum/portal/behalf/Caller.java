package uk.brum.portal.behalf;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom a member of staff reports.
 *
 * @param key names this call in addresses, without saying who it is
 * @param personId their account, or null for somebody without one
 * @param page where staff see this caller
 */
public record Caller(
        String key,
        @Nullable String personId,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String page) implements Serializable {

    private static final String ATTRIBUTE = "caller";

    /** For whom this page is; null when it is for whoever looks at it. */
    public static @Nullable Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : null;
    }

    void shownOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The address of a residents' page, for this caller. */
    public String path(String residentsPage) {
        return "/staff/for/" + key + residentsPage;
    }
}
