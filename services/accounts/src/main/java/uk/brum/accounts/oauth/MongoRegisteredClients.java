package uk.brum.accounts.oauth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import uk.brum.accounts.secrets.ClientSecrets;

/** The registered clients. They change only when the operator's file does, so a copy half a minute old is good enough. */
@Component
class MongoRegisteredClients implements RegisteredClientRepository {

    static final String KIND = "brum.kind";
    static final Duration CODE_LIVES = Duration.ofSeconds(60);
    static final Duration ACCESS_LIVES = Duration.ofMinutes(5);
    static final Duration GRANT_LIVES = Duration.ofHours(12);

    private final MongoCollection<Document> clients;
    private final ClientSecrets secrets = new ClientSecrets();
    private final Cache<String, RegisteredClient> known = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    MongoRegisteredClients(MongoDatabase database) {
        this.clients = database.getCollection("clients");
    }

    /** Stores what the operator's file says. */
    void register(ClientEntry entry) {
        entry.check();
        Document fields = new Document("secret", secrets.encode(entry.clientSecret()))
                .append("kind", entry.kind())
                .append("name", entry.name() == null ? entry.clientId() : entry.name())
                .append("scopes", entry.scopes() == null ? List.of() : List.copyOf(entry.scopes()))
                .append("redirectUris", orNone(entry.redirectUris()))
                .append("postLogoutRedirectUris", orNone(entry.postLogoutRedirectUris()));
        clients.updateOne(
                Filters.eq("_id", entry.clientId()), new Document("$set", fields), new UpdateOptions().upsert(true));
        known.invalidate(entry.clientId());
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients come from the operator's file");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        RegisteredClient cached = known.getIfPresent(clientId);
        if (cached != null) {
            return cached;
        }
        Document document = clients.find(Filters.eq("_id", clientId)).first();
        if (document == null) {
            return null;
        }
        RegisteredClient client = read(document);
        known.put(clientId, client);
        return client;
    }

    static ClientKind kind(RegisteredClient client) {
        String kind = client.getClientSettings().getSetting(KIND);
        return ClientKind.of(String.valueOf(kind));
    }

    static boolean isPublic(RegisteredClient client) {
        return client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE);
    }

    private static RegisteredClient read(Document document) {
        String id = document.getString("_id");
        String secret = document.getString("secret");
        ClientKind kind = ClientKind.of(document.getString("kind"));
        List<String> redirects = document.getList("redirectUris", String.class);
        RegisteredClient.Builder client = RegisteredClient.withId(id)
                .clientId(id)
                .clientName(document.getString("name"))
                .scopes(scopes -> scopes.addAll(Set.copyOf(document.getList("scopes", String.class))))
                .redirectUris(uris -> uris.addAll(redirects))
                .postLogoutRedirectUris(uris -> uris.addAll(document.getList("postLogoutRedirectUris", String.class)))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(!kind.ours())
                        .setting(KIND, kind.text())
                        .build())
                // a confidential client may retry a refresh whose answer was lost (FAPI 2.0); a public one may not
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE_LIVES)
                        .accessTokenTimeToLive(ACCESS_LIVES)
                        .refreshTokenTimeToLive(GRANT_LIVES)
                        .reuseRefreshTokens(secret != null)
                        .build());
        if (secret == null) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            client.clientSecret(secret)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
        }
        if (!redirects.isEmpty()) {
            client.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
        }
        return client.build();
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
