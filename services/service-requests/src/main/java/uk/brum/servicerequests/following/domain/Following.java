package uk.brum.servicerequests.following.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody hears by email what happens to something.
 *
 * @param since only what happens from then on is told, UTC
 * @param stopToken opens the door that ends it without signing in; 128 random bits
 * @param confirmation what an unconfirmed address must open; null once confirmed, and always for people with accounts
 */
public record Following(
        String id,
        Interest interest,
        Follower follower,
        Instant since,
        String stopToken,
        @Nullable Confirmation confirmation) {

    /** How long the link that confirms an address is good. */
    public static final Duration CONFIRM_WITHIN = Duration.ofDays(2);

    /** How many questions may wait for one address: nobody can fill the mailbox of somebody else with our letters. */
    public static final int MOST_QUESTIONS = 5;

    /** @param until end of its validity, UTC */
    public record Confirmation(String token, Instant until) {}

    public boolean active() {
        return confirmation == null;
    }
}
