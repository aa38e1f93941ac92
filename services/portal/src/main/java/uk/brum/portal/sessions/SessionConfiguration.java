package uk.brum.portal.sessions;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.brum.starter.PlatformProperties;

/** The session cookie and the place where sessions are kept. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    MongoSessions sessions(
            MongoDatabase database, SessionProperties properties, PlatformProperties platform, Clock clock) {
        var cipher = new SessionCipher(properties.key(), platform.clientSecret());
        return new MongoSessions(database, cipher, properties, clock);
    }

    @Bean
    KeptThings keptThings(
            MongoDatabase database, SessionProperties properties, PlatformProperties platform, Clock clock) {
        var cipher = new SessionCipher(properties.key(), platform.clientSecret());
        return new KeptThings(database, cipher, properties, clock);
    }

    @Bean
    CarriedWords carriedWords(SessionProperties properties, PlatformProperties platform, Clock clock) {
        return new CarriedWords(new SessionCipher(properties.key(), platform.clientSecret()), clock);
    }

    @Bean
    WebMvcConfigurer opensCarriedWords(CarriedWords carried) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(carried)
                        .order(Ordered.HIGHEST_PRECEDENCE); // whatever asks for them comes later
            }
        };
    }

    /**
     * Over HTTPS the name begins with {@code __Host-}: no other host can set it, and it never travels in clear. A local copy
     * on plain HTTP cannot have that name.
     */
    @Bean
    CookieSerializer sessionCookie(PlatformProperties platform) {
        boolean https = platform.issuer().startsWith("https:");
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(https ? "__Host-brum" : "brum");
        cookie.setUseSecureCookie(https);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }
}
