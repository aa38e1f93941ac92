package uk.brum.portal.follow;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wish to follow.
 *
 * @param key makes following twice the same as once
 * @param email where to write to when nobody is signed in
 * @param category the only kind of report that is wanted of a ward; empty = all
 */
public record FollowForm(
        @Nullable String key,
        @Nullable String email,
        @Nullable String category) {

    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST_EMAIL = 254;

    /** For the template, too. */
    public String keyOrNew() {
        return key != null && KEY.matcher(key).matches()
                ? key
                : UUID.randomUUID().toString();
    }

    /** The kind of report, or null for all. */
    public @Nullable String only() {
        return category == null || category.isBlank() ? null : category;
    }

    String address() {
        return email == null ? "" : email.strip();
    }

    boolean emailLooksRight() {
        return address().length() <= LONGEST_EMAIL && EMAIL.matcher(address()).matches();
    }
}
