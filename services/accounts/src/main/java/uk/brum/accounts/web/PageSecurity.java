package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import uk.brum.accounts.oauth.NobodyToTell;
import uk.brum.accounts.session.SignedInSessions;
import uk.brum.starter.PlatformProperties;

/** The pages: open to all, every form with a token that another site cannot know. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain accountPages(HttpSecurity http, SignedInSessions signedIn, PlatformProperties platform) {
        http.securityMatcher(
                        "/sign-in",
                        "/sign-up/**",
                        "/confirm-email",
                        "/forgot-password/**",
                        "/reset-password/**",
                        "/connect/sign-out",
                        TroublePage.PATH,
                        "/oauth2/consent")
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(platform)))
                .securityContext(context -> context.securityContextRepository(signedIn))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(errors -> errors.accessDeniedHandler(
                        (request, response, why) -> TroublePage.show(Trouble.FORM_TOO_OLD, request, response)));
        return http.build();
    }

    @Bean
    NobodyToTell unknownApp() {
        return (request, response) -> TroublePage.show(Trouble.UNKNOWN_APP, request, response);
    }

    private static CookieCsrfTokenRepository csrfCookie(PlatformProperties platform) {
        boolean secure = platform.issuer().startsWith("https:");
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(secure ? "__Host-accounts-form" : "accounts-form");
        repository.setCookiePath("/");
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
        return repository;
    }

    /** Where a person goes after a form was done: seen by the browser as relative to the gateway's origin. */
    static String to(String path) {
        return "redirect:" + path;
    }

    static void status(HttpServletResponse response, int status, long retryAfterSeconds) {
        response.setStatus(status);
        response.setHeader("Retry-After", Long.toString(Math.max(1, retryAfterSeconds)));
    }
}
