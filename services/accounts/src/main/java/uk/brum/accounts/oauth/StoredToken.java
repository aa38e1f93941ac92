package uk.brum.accounts.oauth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import uk.brum.accounts.secrets.Digests;

/** A token as it lies in the database: its hash, its times, whether it is dead, and what it said. */
final class StoredToken {

    /** Said in the token, not kept: a grant tells nobody who the person is. */
    private static final Set<String> PERSONAL =
            Set.of(StandardClaimNames.NAME, StandardClaimNames.EMAIL, StandardClaimNames.EMAIL_VERIFIED);

    static final String HASH = "hash";
    static final String DEAD = "dead";
    static final String FIRST = "first";

    /** Stands for the text of a token that is not the one the caller brought: nobody can present it. */
    private static final String UNKNOWN_TEXT = "stored hash ";

    private StoredToken() {}

    static @Nullable Document write(OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token == null) {
            return null;
        }
        Document document = new Document(HASH, hashAsRead(token.getToken().getTokenValue()))
                .append("at", date(token.getToken().getIssuedAt()))
                .append("until", date(token.getToken().getExpiresAt()))
                .append(DEAD, token.isInvalidated());
        Map<String, Object> claims = token.getClaims();
        if (claims != null) {
            Map<String, Object> kept = new LinkedHashMap<>(claims);
            kept.keySet().removeAll(PERSONAL);
            document.append("claims", toDocument(kept));
        }
        return document;
    }

    /** The text the caller brought when it is this token, else a text that is no token. */
    static String text(Document stored, String brought) {
        String hash = stored.getString(HASH);
        String wanted = hash(brought);
        return wanted.equals(hash) || wanted.equals(stored.getString(FIRST)) ? brought : UNKNOWN_TEXT + hash;
    }

    /** Of what somebody brought: never taken at its word, or a hash read from the database would be as good as a token. */
    static String hash(String brought) {
        return Digests.sha256(brought);
    }

    /** Of a token that is being saved: it may stand for one that was read and is not known. */
    private static String hashAsRead(String text) {
        return text.startsWith(UNKNOWN_TEXT) ? text.substring(UNKNOWN_TEXT.length()) : hash(text);
    }

    static Instant at(Document stored) {
        return stored.getDate("at").toInstant();
    }

    static Instant until(Document stored) {
        return stored.getDate("until").toInstant();
    }

    static Map<String, Object> metadata(Document stored) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, stored.getBoolean(DEAD));
        Document claims = stored.get("claims", Document.class);
        if (claims != null) {
            metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims(stored));
        }
        return metadata;
    }

    static Map<String, Object> claims(Document stored) {
        Map<String, Object> claims = new LinkedHashMap<>();
        stored.get("claims", new Document()).forEach((name, value) -> claims.put(name, claim(name, value)));
        return claims;
    }

    /** The framework keeps all times of a token as instants but this one, which it carries over as a date. */
    private static Object claim(String name, Object value) {
        return value instanceof Date date && !name.equals(IdTokenClaimNames.AUTH_TIME) ? date.toInstant() : value;
    }

    /** Parameters and claims: text, numbers, times and lists of them. */
    static Document toDocument(Map<String, Object> values) {
        Document document = new Document();
        values.forEach((name, value) -> document.append(name, simple(value)));
        return document;
    }

    private static Object simple(Object value) {
        return switch (value) {
            case Instant instant -> Date.from(instant);
            case Collection<?> many -> new ArrayList<>(many);
            case String[] many -> List.of(many);
            case Number number -> number;
            case Boolean truth -> truth;
            case Date date -> date;
            default -> value.toString();
        };
    }

    /** Every token of ours begins and ends. */
    private static Date date(@Nullable Instant instant) {
        return Date.from(Objects.requireNonNull(instant));
    }
}
