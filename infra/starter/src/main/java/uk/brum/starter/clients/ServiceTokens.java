package uk.brum.starter.clients;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import uk.brum.starter.PlatformProperties;

/** This service's own access token (client credentials), fetched when needed and kept until shortly before its end. */
public final class ServiceTokens {

    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);

    private record Held(String token, Instant until) {}

    private final RestClient http;
    private final URI tokenUri;
    private final String client;
    private final String secret;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Held held;

    ServiceTokens(PlatformProperties platform, Clock clock) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build());
        requests.setReadTimeout(Duration.ofSeconds(3));
        this.http = RestClient.builder().requestFactory(requests).build();
        this.tokenUri = platform.tokenUri();
        this.client = platform.service();
        this.secret = platform.clientSecret();
        this.clock = clock;
    }

    /**
     * A token that is good for at least half a minute.
     *
     * @throws org.springframework.web.client.RestClientException when accounts cannot give one
     */
    public String token() {
        Held now = held;
        if (now != null && clock.instant().isBefore(now.until())) {
            return now.token();
        }
        fetching.lock();
        try {
            now = held;
            if (now == null || !clock.instant().isBefore(now.until())) {
                now = fetch();
                held = now;
            }
            return now.token();
        } finally {
            fetching.unlock();
        }
    }

    private Held fetch() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        JsonNode answer = http.post()
                .uri(tokenUri)
                .headers(headers -> headers.setBasicAuth(client, secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class);
        if (answer == null) {
            throw new IllegalStateException("The token endpoint answered without a body");
        }
        Duration lifetime = Duration.ofSeconds(answer.required("expires_in").asLong());
        return new Held(
                answer.required("access_token").asString(),
                clock.instant().plus(lifetime).minus(BEFORE_EXPIRY));
    }
}
