package uk.brum.portal.reports;

import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of reports that were made in this browser without an account; they end with the session. */
public final class ReportKeys {

    private static final String ATTRIBUTE = "reporterKeys";

    private ReportKeys() {}

    public static void keep(HttpSession session, Receipt receipt) {
        if (receipt.reporterKey() != null) {
            Map<String, String> keys = all(session);
            keys.put(receipt.reference(), receipt.reporterKey());
            session.setAttribute(ATTRIBUTE, new HashMap<>(keys));
        }
    }

    public static @Nullable String of(@Nullable HttpSession session, String reference) {
        return session == null ? null : all(session).get(reference);
    }

    private static Map<String, String> all(HttpSession session) {
        var keys = new HashMap<String, String>();
        if (session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> kept) {
            kept.forEach((reference, key) -> keys.put(String.valueOf(reference), String.valueOf(key)));
        }
        return keys;
    }
}
