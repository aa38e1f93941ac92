package uk.brum.accounts.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.brum.accounts.session.SignedIn;
import uk.brum.accounts.session.SignedInSessions;

/** Signing out: the session goes, what apps got through it goes, and the browser forgets what it kept. */
@Component
public class SigningOut {

    private final MongoAuthorizations grants;

    SigningOut(MongoAuthorizations grants) {
        this.grants = grants;
    }

    /** @param sid the session that an app asks to end, if it says so; the browser's own ends in any case */
    public void everywhere(@Nullable String sid, HttpServletRequest request, HttpServletResponse response) {
        if (sid != null) {
            grants.revokeSession(sid);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            SignedIn signedIn = SignedInSessions.in(session);
            if (signedIn != null) {
                grants.revokeSession(signedIn.sid());
            }
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }
}
