package uk.brum.accounts.oauth;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import uk.brum.accounts.session.PersonAuthentication;
import uk.brum.accounts.session.SignedInDocument;

/** The stored shape of a grant. No token and no code stands in it, only hashes. */
final class AuthorizationDocument {

    static final String STATE = "state";
    static final String CODE = "code";
    static final String ACCESS = "access";
    static final String REFRESH = "refresh";
    static final String ID = "idToken";
    static final List<String> TOKENS = List.of(CODE, ACCESS, REFRESH, ID);

    /** Attribute that remembers what was stored when the grant was read, so that a save can compare. */
    static final String AS_READ = "brum.asRead";

    /** Kept after the last token has run out, so that a late replay still meets its grant. */
    private static final Duration KEPT = Duration.ofHours(1);

    private AuthorizationDocument() {}

    static Document write(OAuth2Authorization grant, Instant now) {
        Document document = new Document("_id", grant.getId())
                .append("client", grant.getRegisteredClientId())
                .append("principal", grant.getPrincipalName())
                .append("grant", grant.getAuthorizationGrantType().getValue())
                .append("scopes", List.copyOf(grant.getAuthorizedScopes()));
        String state = grant.getAttribute(OAuth2ParameterNames.STATE);
        put(document, STATE, state == null ? null : StoredToken.hash(state));
        Object principal = grant.getAttribute(Principal.class.getName());
        if (principal instanceof PersonAuthentication person) {
            document.append("signedIn", SignedInDocument.write(person.getPrincipal()));
        }
        OAuth2AuthorizationRequest request = grant.getAttribute(OAuth2AuthorizationRequest.class.getName());
        put(document, "request", request == null ? null : write(request));
        put(document, CODE, StoredToken.write(grant.getToken(OAuth2AuthorizationCode.class)));
        put(document, ACCESS, StoredToken.write(grant.getAccessToken()));
        put(document, REFRESH, StoredToken.write(grant.getRefreshToken()));
        put(document, ID, StoredToken.write(grant.getToken(OidcIdToken.class)));
        return document.append("deleteAt", Date.from(deleteAt(document, now)));
    }

    /** @param brought the token with which the grant was found; the others stay unknown */
    static OAuth2Authorization read(Document document, RegisteredClient client, String brought) {
        Set<String> scopes = Set.copyOf(document.getList("scopes", String.class));
        OAuth2Authorization.Builder grant = OAuth2Authorization.withRegisteredClient(client)
                .id(document.getString("_id"))
                .principalName(document.getString("principal"))
                .authorizationGrantType(new AuthorizationGrantType(document.getString("grant")))
                .authorizedScopes(scopes)
                .attribute(AS_READ, document);
        if (document.getString(STATE) != null) {
            grant.attribute(OAuth2ParameterNames.STATE, brought);
        }
        Document signedIn = document.get("signedIn", Document.class);
        if (signedIn != null) {
            grant.attribute(Principal.class.getName(), new PersonAuthentication(SignedInDocument.read(signedIn)));
        }
        Document request = document.get("request", Document.class);
        if (request != null) {
            grant.attribute(OAuth2AuthorizationRequest.class.getName(), readRequest(request));
        }
        readTokens(document, grant, scopes, brought);
        return grant.build();
    }

    private static void readTokens(
            Document document, OAuth2Authorization.Builder grant, Set<String> scopes, String brought) {
        Document code = document.get(CODE, Document.class);
        if (code != null) {
            grant.token(
                    new OAuth2AuthorizationCode(
                            StoredToken.text(code, brought), StoredToken.at(code), StoredToken.until(code)),
                    metadata -> metadata.putAll(StoredToken.metadata(code)));
        }
        Document access = document.get(ACCESS, Document.class);
        if (access != null) {
            grant.token(
                    new OAuth2AccessToken(
                            OAuth2AccessToken.TokenType.BEARER,
                            StoredToken.text(access, brought),
                            StoredToken.at(access),
                            StoredToken.until(access),
                            scopes),
                    metadata -> metadata.putAll(StoredToken.metadata(access)));
        }
        Document refresh = document.get(REFRESH, Document.class);
        if (refresh != null) {
            grant.token(
                    new OAuth2RefreshToken(
                            StoredToken.text(refresh, brought), StoredToken.at(refresh), StoredToken.until(refresh)),
                    metadata -> metadata.putAll(StoredToken.metadata(refresh)));
        }
        Document id = document.get(ID, Document.class);
        if (id != null) {
            grant.token(
                    new OidcIdToken(
                            StoredToken.text(id, brought),
                            StoredToken.at(id),
                            StoredToken.until(id),
                            StoredToken.claims(id)),
                    metadata -> metadata.putAll(StoredToken.metadata(id)));
        }
    }

    private static Document write(OAuth2AuthorizationRequest request) {
        Map<String, Object> parameters = new LinkedHashMap<>(request.getAdditionalParameters());
        parameters.remove("login_hint"); // somebody's email address
        return new Document("uri", request.getAuthorizationUri())
                .append("clientId", request.getClientId())
                .append("redirectUri", request.getRedirectUri())
                .append("scopes", List.copyOf(request.getScopes()))
                .append("state", request.getState())
                .append("parameters", StoredToken.toDocument(parameters));
    }

    private static OAuth2AuthorizationRequest readRequest(Document document) {
        Map<String, Object> parameters = document.get("parameters", Document.class);
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(document.getString("uri"))
                .clientId(document.getString("clientId"))
                .redirectUri(document.getString("redirectUri"))
                .scopes(Set.copyOf(document.getList("scopes", String.class)))
                .state(document.getString("state"))
                .additionalParameters(parameters)
                .build();
    }

    private static Instant deleteAt(Document document, Instant now) {
        return TOKENS.stream()
                .map(name -> document.get(name, Document.class))
                .filter(Objects::nonNull)
                .map(StoredToken::until)
                .max(Instant::compareTo)
                .orElse(now)
                .plus(KEPT);
    }

    private static void put(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }
}
