package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.accounts.domain.ConfirmationId;

/** What a person has answered between the confirmed address and the open account. */
record SignUpSession(ConfirmationId confirmation, @Nullable String name) {

    private static final String CONFIRMATION = "signUp.confirmation";
    private static final String NAME = "signUp.name";

    /** A new session, so that nobody who knew an earlier cookie goes on with it. */
    static void begin(Confirmation confirmed, HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(CONFIRMATION, confirmed.id().value());
    }

    static Optional<SignUpSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CONFIRMATION) instanceof String id
                ? Optional.of(new SignUpSession(new ConfirmationId(id), (String) session.getAttribute(NAME)))
                : Optional.empty();
    }

    static void name(String name, HttpServletRequest request) {
        request.getSession(true).setAttribute(NAME, name);
    }
}
