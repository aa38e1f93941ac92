package uk.brum.accounts.oauth;

import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.Role;
import uk.brum.accounts.session.PersonAuthentication;
import uk.brum.accounts.session.SignedIn;

/**
 * What tokens say. A person is looked up for every token, so a changed password, a role taken away or a closed account
 * ends each grant at its next refresh, five minutes later at most.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final People people;

    TokenClaims(People people) {
        this.people = people;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        Authentication principal = Objects.requireNonNull(token.getPrincipal());
        RegisteredClient client = token.getRegisteredClient();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            accessToken(token, client, rolesOf(principal, client));
        } else if (principal instanceof PersonAuthentication signedIn) {
            idToken(token, client, signedIn.getPrincipal());
        }
    }

    private static void accessToken(JwtEncodingContext token, RegisteredClient client, List<String> roles) {
        Set<String> scopes = new LinkedHashSet<>(token.getAuthorizedScopes());
        List<String> audience = MongoRegisteredClients.kind(client).audience(scopes);
        token.getJwsHeader().type("at+jwt"); // RFC 9068: an ID token can never pass for an access token
        JwtClaimsSet.Builder claims = token.getClaims()
                .audience(audience)
                .claim(OAuth2ParameterNames.CLIENT_ID, client.getClientId())
                .claim("roles", roles);
        if (!scopes.isEmpty()) {
            claims.claim(OAuth2ParameterNames.SCOPE, String.join(" ", scopes));
        }
    }

    private List<String> rolesOf(Authentication principal, RegisteredClient client) {
        ClientKind kind = MongoRegisteredClients.kind(client);
        if (!(principal instanceof PersonAuthentication signedIn)) {
            return List.of(kind.role());
        }
        Person person = stillSignedIn(signedIn.getPrincipal());
        return kind.ours() ? roles(person) : List.of(kind.role());
    }

    private static List<String> roles(Person person) {
        return person.roles().stream().sorted().map(Role::text).toList();
    }

    private void idToken(JwtEncodingContext token, RegisteredClient client, SignedIn signedIn) {
        Person person = stillSignedIn(signedIn);
        JwtClaimsSet.Builder claims = token.getClaims()
                .claim("sid", signedIn.sid())
                .claim(IdTokenClaimNames.AUTH_TIME, Date.from(signedIn.at()));
        if (MongoRegisteredClients.kind(client).ours()) {
            // the portal shows staff their own pages; an access token is not for the client to read
            claims.claim("roles", roles(person));
        }
        if (token.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
            claims.claim(StandardClaimNames.NAME, person.name());
        }
        if (token.getAuthorizedScopes().contains(OidcScopes.EMAIL)) {
            claims.claim(StandardClaimNames.EMAIL, person.email().value())
                    .claim(StandardClaimNames.EMAIL_VERIFIED, true);
        }
    }

    private Person stillSignedIn(SignedIn signedIn) {
        return people.find(signedIn.person())
                .filter(person -> person.epoch() == signedIn.epoch())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }
}
