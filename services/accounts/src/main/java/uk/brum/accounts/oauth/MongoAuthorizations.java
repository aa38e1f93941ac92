package uk.brum.accounts.oauth;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Grants. A code and a rotated refresh token are redeemed by comparing with what was read: of many that redeem the same
 * one at once, one write matches (Spring Authorization Server issue 1444). Whoever comes second proves that somebody
 * else has the secret too, so the whole grant dies (RFC 9700).
 */
@Component
class MongoAuthorizations implements OAuth2AuthorizationService {

    private static final Logger log = LoggerFactory.getLogger(MongoAuthorizations.class);

    private final MongoCollection<Document> grants;
    private final MongoRegisteredClients clients;
    private final Clock clock;

    MongoAuthorizations(MongoDatabase database, MongoRegisteredClients clients, Clock clock) {
        this.grants = database.getCollection("grants");
        this.clients = clients;
        this.clock = clock;
        createIndexes();
    }

    private void createIndexes() {
        for (String token : AuthorizationDocument.TOKENS) {
            grants.createIndex(Indexes.ascending(token + ".hash"), new IndexOptions().sparse(true));
        }
        grants.createIndex(Indexes.ascending(AuthorizationDocument.STATE), new IndexOptions().sparse(true));
        grants.createIndex(Indexes.ascending("idToken.first"), new IndexOptions().sparse(true));
        grants.createIndex(Indexes.ascending("signedIn.sid"), new IndexOptions().sparse(true));
        grants.createIndex(Indexes.ascending("deleteAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public void save(OAuth2Authorization grant) {
        Document before = grant.getAttribute(AuthorizationDocument.AS_READ);
        Document after = AuthorizationDocument.write(grant, clock.instant());
        keepFirstIdToken(before, after);
        if (before == null) {
            grants.insertOne(after);
        } else if (isRevoked(after)) {
            kill(Filters.eq("_id", grant.getId()));
        } else if (grants.updateOne(unchanged(before, after), to(after)).getMatchedCount() == 0) {
            log.warn("A code or refresh token of client {} came twice; its grant is revoked", after.get("client"));
            kill(Filters.eq("_id", grant.getId()));
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization grant) {
        grants.deleteOne(Filters.eq("_id", grant.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return read(grants.find(Filters.eq("_id", id)).first(), "");
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String hash = StoredToken.hash(token);
        List<Bson> places = new ArrayList<>();
        for (String field : fields(type)) {
            places.add(Filters.eq(field, hash));
        }
        if (places.isEmpty()) {
            return null;
        }
        Document found = grants.find(Filters.or(places)).first();
        if (found == null && (type == null || OAuth2TokenType.REFRESH_TOKEN.equals(type))) {
            revokeIfSpent(token);
        }
        return read(found, token);
    }

    /** Revokes what apps were given through one session: it was signed out. */
    void revokeSession(String sid) {
        kill(Filters.eq("signedIn.sid", sid));
    }

    /** A rotated refresh token names its grant; one that names a grant but is not its present token was spent before. */
    private void revokeIfSpent(String token) {
        RefreshTokens.grantOf(token)
                .map(id -> grants.find(Filters.eq("_id", id)).first())
                .filter(grant -> {
                    RegisteredClient client = clients.findById(grant.getString("client"));
                    return client != null && MongoRegisteredClients.isPublic(client);
                })
                .ifPresent(grant -> {
                    log.warn("A spent refresh token of client {} came back; its grant is revoked", grant.get("client"));
                    kill(Filters.eq("_id", grant.getString("_id")));
                });
    }

    private void kill(Bson which) {
        for (String token : AuthorizationDocument.TOKENS) {
            grants.updateMany(
                    Filters.and(which, Filters.exists(token)), Updates.set(token + "." + StoredToken.DEAD, true));
        }
    }

    private static boolean isRevoked(Document after) {
        Document longest = after.get(
                after.containsKey(AuthorizationDocument.REFRESH)
                        ? AuthorizationDocument.REFRESH
                        : AuthorizationDocument.ACCESS,
                Document.class);
        return longest != null && longest.getBoolean(StoredToken.DEAD);
    }

    /** Matches the grant only while what is being spent is unspent. */
    private static Bson unchanged(Document before, Document after) {
        List<Bson> conditions = new ArrayList<>(List.of(Filters.eq("_id", before.getString("_id"))));
        if (before.containsKey(AuthorizationDocument.STATE)) {
            conditions.add(Filters.eq(AuthorizationDocument.STATE, before.getString(AuthorizationDocument.STATE)));
        }
        if (after.containsKey(AuthorizationDocument.CODE) && !isDead(before, AuthorizationDocument.CODE)) {
            conditions.add(Filters.ne(AuthorizationDocument.CODE + "." + StoredToken.DEAD, true));
        }
        Document refresh = before.get(AuthorizationDocument.REFRESH, Document.class);
        if (refresh != null) {
            conditions.add(Filters.eq(
                    AuthorizationDocument.REFRESH + "." + StoredToken.HASH, refresh.getString(StoredToken.HASH)));
            conditions.add(Filters.eq(AuthorizationDocument.REFRESH + "." + StoredToken.DEAD, false));
        }
        return Filters.and(conditions);
    }

    /** The state of a consent is spent when the code is made; everything else is only ever added or changed. */
    private static Bson to(Document after) {
        Document update = new Document("$set", after);
        return after.containsKey(AuthorizationDocument.STATE)
                ? update
                : update.append("$unset", new Document(AuthorizationDocument.STATE, ""));
    }

    /** Apps sign out with the ID token they were given first, or with the one of the last refresh; both must do. */
    private static void keepFirstIdToken(@Nullable Document before, Document after) {
        Document now = after.get(AuthorizationDocument.ID, Document.class);
        Document was = before == null ? null : before.get(AuthorizationDocument.ID, Document.class);
        if (now != null) {
            now.append(StoredToken.FIRST, was == null ? now.get(StoredToken.HASH) : was.get(StoredToken.FIRST));
        }
    }

    private static boolean isDead(Document grant, String token) {
        Document stored = grant.get(token, Document.class);
        return stored != null && stored.getBoolean(StoredToken.DEAD);
    }

    private @Nullable OAuth2Authorization read(@Nullable Document document, String brought) {
        if (document == null) {
            return null;
        }
        RegisteredClient client = clients.findById(document.getString("client"));
        return client == null ? null : AuthorizationDocument.read(document, client, brought);
    }

    private static List<String> fields(@Nullable OAuth2TokenType type) {
        String hash = "." + StoredToken.HASH;
        if (type == null) {
            return List.of(AuthorizationDocument.ACCESS + hash, AuthorizationDocument.REFRESH + hash);
        }
        return switch (type.getValue()) {
            case OAuth2ParameterNames.STATE -> List.of(AuthorizationDocument.STATE);
            case OAuth2ParameterNames.CODE -> List.of(AuthorizationDocument.CODE + hash);
            case OAuth2ParameterNames.ACCESS_TOKEN -> List.of(AuthorizationDocument.ACCESS + hash);
            case OAuth2ParameterNames.REFRESH_TOKEN -> List.of(AuthorizationDocument.REFRESH + hash);
            case OidcParameterNames.ID_TOKEN ->
                List.of(AuthorizationDocument.ID + hash, AuthorizationDocument.ID + "." + StoredToken.FIRST);
            default -> List.of();
        };
    }
}
