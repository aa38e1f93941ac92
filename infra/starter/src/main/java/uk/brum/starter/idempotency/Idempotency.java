package uk.brum.starter.idempotency;

/**
 * What makes a creating request recognisable when it is sent again (IETF draft-ietf-httpapi-idempotency-key-header).
 *
 * @param key the caller and the caller's {@code Idempotency-Key}: one person's key can never meet another's
 * @param hash SHA-256 of method, path, query and body, hexadecimal: the same key with another request is refused
 */
public record Idempotency(String key, String hash) {}
