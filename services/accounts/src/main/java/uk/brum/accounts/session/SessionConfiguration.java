package uk.brum.accounts.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import uk.brum.starter.PlatformProperties;

/** The session cookie: for this origin alone, out of reach of scripts, not sent along by other sites' forms. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    CookieSerializer sessionCookie(PlatformProperties platform) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        boolean secure = platform.issuer().startsWith("https:");
        // browsers refuse the __Host- prefix on plain http, which only a developer's machine has
        cookie.setCookieName(secure ? "__Host-accounts" : "accounts");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }
}
