package uk.brum.portal.remindme;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chooses.
 *
 * @param key makes asking twice the same as once
 * @param bins the kinds of waste that are ticked
 * @param changing whether there is a reminder already
 */
record RemindForm(
        @Nullable String key,
        @Nullable String when,
        @Nullable List<String> bins,
        @Nullable String email,
        @Nullable Boolean changing) {

    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST_EMAIL = 254;

    /** With everything ticked. */
    static RemindForm fresh(List<String> all) {
        return new RemindForm(UUID.randomUUID().toString(), RemindTimes.USUAL, all, null, null);
    }

    /** For the template, too. */
    public List<String> ticked() {
        return bins == null ? List.of() : bins;
    }

    /** For the template, too. */
    public String keyOrNew() {
        return key != null && KEY.matcher(key).matches()
                ? key
                : UUID.randomUUID().toString();
    }

    String address() {
        return email == null ? "" : email.strip();
    }

    boolean emailLooksRight() {
        return address().length() <= LONGEST_EMAIL && EMAIL.matcher(address()).matches();
    }
}
