package uk.brum.starter;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What each service knows of the platform around it.
 *
 * @param service this service's name, for example {@code bin-schedules}: its OAuth2 client id and the audience of its tokens
 * @param issuer who issues tokens: the gateway's origin
 * @param jwksUri where the issuer's public keys are read
 * @param tokenUri where this service gets tokens of its own
 * @param clientSecret this service's secret at the token endpoint
 * @param urls the other services, by name
 */
@ConfigurationProperties("brum")
public record PlatformProperties(
        String service, String issuer, URI jwksUri, URI tokenUri, String clientSecret, Map<String, URI> urls) {}
