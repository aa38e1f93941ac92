package uk.brum.accounts.oauth;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import uk.brum.accounts.secrets.Digests;

/**
 * Makes refresh tokens, for public clients too: theirs rotate. A token begins with the id of its grant, so that a spent
 * one can be traced to the family it must end, and a rotated one never outlives the first (ASVS 10.4.8).
 */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private static final int ID_BYTES = 16;
    private static final int RANDOM_BYTES = 32;

    private final Clock clock;

    RefreshTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        OAuth2Authorization grant = context.getAuthorization();
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType()) || grant == null) {
            return null;
        }
        Instant now = clock.instant();
        OAuth2Authorization.Token<OAuth2RefreshToken> before = grant.getRefreshToken();
        Instant end = before == null ? null : before.getToken().getExpiresAt();
        return new OAuth2RefreshToken(
                text(UUID.fromString(grant.getId())),
                now,
                end != null ? end : now.plus(MongoRegisteredClients.GRANT_LIVES));
    }

    /** The id of the grant that a refresh token says it belongs to. */
    static Optional<String> grantOf(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != ID_BYTES + RANDOM_BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return Optional.of(new UUID(buffer.getLong(), buffer.getLong()).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(UUID grant) {
        byte[] bytes = ByteBuffer.allocate(ID_BYTES + RANDOM_BYTES)
                .putLong(grant.getMostSignificantBits())
                .putLong(grant.getLeastSignificantBits())
                .put(Digests.random(RANDOM_BYTES))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
