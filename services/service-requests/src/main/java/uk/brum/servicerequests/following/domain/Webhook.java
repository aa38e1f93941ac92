package uk.brum.servicerequests.following.domain;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An address that is called when something happens to what its owner follows.
 *
 * @param owner person id or client id; nobody else sees it
 * @param secrets the newest first; deliveries are signed with each that is still valid
 * @param active whether deliveries are sent; what happens meanwhile is kept and sent later
 * @param since only what happens from then on is told, UTC
 * @param version grows with each change
 */
public record Webhook(
        String id,
        String owner,
        URI url,
        Interest interest,
        List<Secret> secrets,
        boolean active,
        Instant since,
        long version) {

    /** How long a replaced secret still signs beside the new one, so that a receiver can change without a gap. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /**
     * A shared secret in the form of Standard Webhooks: {@code whsec_} and base64.
     *
     * @param until when it ends, UTC; {@link Instant#MAX} for the current one
     */
    public record Secret(String value, Instant until) {}

    public Webhook {
        secrets = List.copyOf(secrets);
    }

    /** A new secret; the current one stays valid for a day, those before it end at once. */
    public Webhook withNewSecret(String value, Instant now) {
        Secret replaced = new Secret(secrets.getFirst().value(), now.plus(OVERLAP));
        return new Webhook(
                id, owner, url, interest, List.of(new Secret(value, Instant.MAX), replaced), active, since, version);
    }

    public Webhook switched(boolean on) {
        return new Webhook(id, owner, url, interest, secrets, on, since, version);
    }

    /** The secrets that sign now. */
    public List<String> signingAt(Instant now) {
        return secrets.stream()
                .filter(secret -> now.isBefore(secret.until()))
                .map(Secret::value)
                .toList();
    }
}
