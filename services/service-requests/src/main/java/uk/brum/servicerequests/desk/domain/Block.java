package uk.brum.servicerequests.desk.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who abused the service. Their reports are taken as everybody's are, since any of them may be about a danger,
 * but nobody outside sees them until a person has looked.
 *
 * @param whom whom it concerns
 * @param until when it ends by itself; null for never
 */
public record Block(
        String id,
        Whom whom,
        String reason,
        String by,
        Instant since,
        @Nullable Instant until) {

    /** Whom it concerns. */
    public sealed interface Whom {

        /** @param key as {@link #ofPerson}, {@link #ofEmail} or {@link #ofPhone} makes it */
        record Known(String key) implements Whom {}

        /** It is kept, and cannot be read with the keys at hand. */
        record Unreadable() implements Whom {}
    }

    public static String ofPerson(String personId) {
        return "person:" + personId;
    }

    public static String ofEmail(String email) {
        return "email:" + email.strip().toLowerCase(Locale.ROOT);
    }

    /** +44 121, 0044 121 and 0121 are the same number. */
    public static String ofPhone(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        String bare = digits.startsWith("00") ? digits.substring(2) : digits;
        bare = bare.startsWith("44") && bare.length() > 10 ? bare.substring(2) : bare;
        return "phone:" + (bare.startsWith("0") ? bare.substring(1) : bare);
    }

    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
