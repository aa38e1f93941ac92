package uk.brum.starter.clients;

import java.util.Optional;

/** Where the token of the person who is waiting is found; the portal has it in the session. */
@FunctionalInterface
public interface CallerTokenSource {

    /** The caller's access token, or nothing when nobody is signed in. */
    Optional<String> token();
}
