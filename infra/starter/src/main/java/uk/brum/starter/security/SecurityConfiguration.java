package uk.brum.starter.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.brum.starter.PlatformProperties;
import uk.brum.starter.problem.SecurityProblems;

/** Every endpoint needs a token of our issuer for this service, unless it is declared public. */
@AutoConfiguration(before = {OAuth2ResourceServerAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@EnableMethodSecurity
public class SecurityConfiguration {

    @Bean
    DeclaredAuthority declaredAuthority(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new DeclaredAuthority(mappings.stream().toList());
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    /** RS256 only, our issuer, our audience, an access token by its type (RFC 9068), 30 seconds of clock skew. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(PlatformProperties platform, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        platform.jwksUri().toString())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                accessTokenType(),
                new JwtTimestampValidator(Duration.ofSeconds(30)),
                new JwtIssuerValidator(platform.issuer()),
                new JwtAudienceValidator(platform.service())));
        return new VerifiedTokens(decoder, clock);
    }

    /** A span and a timer around every filter and every check cost a fifth of a short answer, and nobody looked at them. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings noObservationOfEachCheck() {
        return SecurityObservationSettings.noObservations();
    }

    /** Passwords are the business of accounts alone; elsewhere there is nobody to look up. */
    @Bean
    @ConditionalOnMissingBean(UserDetailsService.class)
    UserDetailsService nobody() {
        return username -> {
            throw new UsernameNotFoundException("There are no local users");
        };
    }

    /** The management port is internal: health and metrics without a token, nothing else. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain managementPort(HttpSecurity http, Environment environment) {
        http.securityMatcher(request -> {
                    String port = environment.getProperty("local.management.port");
                    return port != null
                            && !port.equals(environment.getProperty("local.server.port"))
                            && String.valueOf(request.getLocalPort()).equals(port);
                })
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        return http.build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain api(HttpSecurity http, DeclaredAuthority declared, SecurityProblems problems) {
        http.csrf(csrf -> csrf.disable()) // no cookies here: a token in a header cannot be sent by another site
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(declared.open())
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.withObjectPostProcessor(answering(problems))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenAuthorities())))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        return http.build();
    }

    /** Otherwise keys that cannot be had would be an unexpected failure, and not a 503. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(SecurityProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems::commence);
                return filter;
            }
        };
    }

    private static JwtTypeValidator accessTokenType() {
        return new JwtTypeValidator("at+jwt");
    }
}
