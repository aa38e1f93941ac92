package uk.brum.accounts.oauth;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import uk.brum.accounts.secrets.ClientSecrets;
import uk.brum.starter.PlatformProperties;

/**
 * The endpoints of OAuth 2 and OpenID Connect. The issuer is fixed, so no header of a request changes what the metadata,
 * the tokens or a redirect say.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(
            HttpSecurity http,
            PlatformProperties platform,
            SecurityContextRepository signedIn,
            LogoutAnswers logout,
            UserInfo userInfo,
            MongoRegisteredClients clients,
            NobodyToTell nobodyToTell) {
        PublicClients publicClients = new PublicClients(clients);
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.clientAuthentication(client -> client.authenticationConverter(publicClients)
                            .authenticationProviders(providers -> providers.addFirst(publicClients)));
                    server.authorizationEndpoint(authorize -> authorize
                            .consentPage(platform.issuer() + "/oauth2/consent")
                            .errorResponseHandler(new AuthorizationErrors(nobodyToTell))
                            .authenticationProviders(providers -> providers.forEach(provider -> {
                                if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
                                    codes.setAuthenticationValidator(new ExactRedirectUris()
                                            .andThen(
                                                    OAuth2AuthorizationCodeRequestAuthenticationValidator
                                                            .DEFAULT_SCOPE_VALIDATOR));
                                }
                            })));
                    server.authorizationServerMetadataEndpoint(
                            metadata -> metadata.authorizationServerMetadataCustomizer(
                                    document -> document.claims(Metadata::sayWhatWeDo)));
                    server.oidc(oidc -> oidc.logoutEndpoint(endpoint ->
                                    endpoint.logoutResponseHandler(logout).errorResponseHandler(logout))
                            .userInfoEndpoint(endpoint -> endpoint.userInfoMapper(userInfo))
                            .providerConfigurationEndpoint(metadata -> metadata.providerConfigurationCustomizer(
                                    provider -> provider.claims(Metadata::sayWhatWeDo))));
                })
                .securityContext(context -> context.securityContextRepository(signedIn))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers("/oauth2/introspect")
                        .denyAll() // services check signatures; nobody needs to ask about somebody else's token
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new SignInFirst()));
        return http.build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(PlatformProperties platform) {
        return AuthorizationServerSettings.builder().issuer(platform.issuer()).build();
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokens(JwtEncoder encoder, TokenClaims claims, Clock clock) {
        JwtGenerator jwts = new JwtGenerator(encoder);
        jwts.setJwtCustomizer(claims);
        jwts.setClock(clock);
        return new DelegatingOAuth2TokenGenerator(jwts, new RefreshTokens(clock));
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        JWKSource<SecurityContext> signing =
                (selector, context) -> selector.select(new JWKSet(List.of(keys.signing())));
        return new NimbusJwtEncoder(signing);
    }

    /** For the secrets of clients; the passwords of people are hashed elsewhere. */
    @Bean
    PasswordEncoder clientSecrets() {
        return new ClientSecrets();
    }

    /** Sessions are in the database and name themselves in the grant; nothing is kept in the memory of one instance. */
    @Bean
    SessionRegistry sessionRegistry() {
        return new NoSessionRegistry();
    }
}
