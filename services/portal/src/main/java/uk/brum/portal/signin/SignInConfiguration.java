package uk.brum.portal.signin;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import uk.brum.starter.PlatformProperties;
import uk.brum.starter.clients.CallerTokenSource;

/** Signing in at accounts by OpenID Connect, as a confidential client with PKCE. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    static final String START = "/login/start";
    private static final String CALLBACK = "/login/callback";

    /** The browser is sent to the gateway's origin; tokens and keys are fetched from accounts itself. */
    @Bean
    ClientRegistration portalRegistration(PlatformProperties platform) {
        String issuer = platform.issuer();
        return ClientRegistration.withRegistrationId("portal")
                .clientId(platform.service())
                .clientSecret(platform.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(issuer + CALLBACK)
                .scope("openid", "profile")
                .authorizationUri(issuer + "/oauth2/authorize")
                .tokenUri(platform.tokenUri().toString())
                .jwkSetUri(platform.jwksUri().toString())
                .issuerUri(issuer)
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", issuer + "/connect/logout"))
                .build();
    }

    @Bean
    ClientRegistrationRepository registrations(ClientRegistration portal) {
        return new InMemoryClientRegistrationRepository(portal);
    }

    @Bean
    CallerTokenSource personTokens(ClientRegistration portal, Clock clock) {
        var refreshing = new RestClientRefreshTokenTokenResponseClient();
        refreshing.setRestClient(AccountsClient.withTimeouts());
        return new PersonTokens(portal, refreshing, clock);
    }

    @Bean
    @Order(0)
    SecurityFilterChain portalPages(HttpSecurity http, ClientRegistration portal, SignInSteps steps, Clock clock) {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(AccountsClient.withTimeouts());
        http.securityMatcher(steps::isPage)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()) // each handler declares its own
                .csrf(Customizer.withDefaults())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.httpStrictTransportSecurity(https -> https.maxAgeInSeconds(31_536_000)))
                .oauth2Login(login -> login.authorizedClientRepository(new TokensInSession(clock))
                        .loginPage(START)
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(requests(portal)))
                        .redirectionEndpoint(back -> back.baseUri(CALLBACK))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(codes))
                        .userInfoEndpoint(person -> person.userAuthoritiesMapper(new RolesOfPerson()))
                        .successHandler(steps::arrived)
                        .failureHandler(steps::failed))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(steps::left))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(steps::signInFirst).accessDeniedHandler(steps::denied))
                .addFilterBefore(new OwnFormsOnly(steps.origin()), CsrfFilter.class)
                .addFilterAfter(new WhoIsThere(), AuthorizationFilter.class)
                .addFilterAfter(new KeptForm(), WhoIsThere.class);
        return http.build();
    }

    private static OAuth2AuthorizationRequestResolver requests(ClientRegistration portal) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(new InMemoryClientRegistrationRepository(portal));
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @org.jspecify.annotations.Nullable OAuth2AuthorizationRequest resolve(
                    jakarta.servlet.http.HttpServletRequest request) {
                return START.equals(request.getRequestURI()) ? requests.resolve(request, "portal") : null;
            }

            @Override
            public @org.jspecify.annotations.Nullable OAuth2AuthorizationRequest resolve(
                    jakarta.servlet.http.HttpServletRequest request, String registrationId) {
                return resolve(request);
            }
        };
    }
}
