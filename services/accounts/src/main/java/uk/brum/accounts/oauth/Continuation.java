package uk.brum.accounts.oauth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a person goes on after signing in: an authorization request of ours and nothing else, so that the sign-in page
 * cannot be used to send people elsewhere.
 */
public final class Continuation {

    static final String PATH = "/oauth2/authorize";
    private static final int LONGEST = 4_000;

    private Continuation() {}

    /** The given address, if it is one that a person may be sent on to. */
    public static Optional<String> of(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        boolean fits = address.length() <= LONGEST
                && address.startsWith(PATH + "?")
                && address.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return fits ? Optional.of(address) : Optional.empty();
    }
}
