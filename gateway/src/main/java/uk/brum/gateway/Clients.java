package uk.brum.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds out whom to count a request for: a known API key, else what its token claims, else its address. */
final class Clients {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN =
            Pattern.compile("(?i:bearer) ([A-Za-z0-9_-]{10,500})\\.([A-Za-z0-9_-]{10,4000})\\.[A-Za-z0-9_-]{20,1000}");
    private static final Pattern CLAIM = Pattern.compile("[A-Za-z0-9._:@-]{1,64}");

    /** A few megabytes; reading a token takes longer than most of what else is done for a request here. */
    private static final int MOST_REMEMBERED = 2_000;

    private final Map<String, String> namesByHash = new HashMap<>();
    private final Cache<String, Optional<String>> claims =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Clients(Map<String, String> hashesByName) {
        hashesByName.forEach((name, hash) -> namesByHash.put(hash.toLowerCase(Locale.ROOT), name));
    }

    Client of(HttpServletRequest request, String address, TrafficClass kind) {
        // a guesser may not get a fresh quota by adding a made-up token to each guess
        if (kind == TrafficClass.SIGN_IN) {
            return new Client.Address(address);
        }
        @Nullable String key = request.getHeader("X-Api-Key");
        if (key != null) {
            @Nullable String name = namesByHash.get(sha256(key));
            if (name != null) {
                return new Client.Known(name);
            }
        }
        @Nullable String authorization = request.getHeader("Authorization");
        return (authorization == null ? Optional.<String>empty() : claims.get(authorization, Clients::claim))
                .<Client>map(claim -> new Client.Claimed(address, claim))
                .orElseGet(() -> new Client.Address(address));
    }

    private static Optional<String> claim(String authorization) {
        Matcher token = TOKEN.matcher(authorization);
        if (!token.matches()) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token.group(2)));
            String claim = claims.path("client_id").asString("") + ":"
                    + claims.path("sub").asString("");
            return Optional.of(claim).filter(CLAIM.asMatchPredicate());
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
