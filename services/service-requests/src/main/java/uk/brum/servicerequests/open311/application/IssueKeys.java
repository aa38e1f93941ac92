package uk.brum.servicerequests.open311.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.open311.domain.ApiKey;
import uk.brum.servicerequests.open311.domain.ApiKeys;

/** Gives keys out and ends them. */
@Service
public class IssueKeys {

    private static final int RANDOM_BYTES = 24;

    private final ApiKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IssueKeys(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @param secret the key itself, which nobody can be told again */
    public record Issued(ApiKey key, String secret) {}

    /** @return empty when a key was given out under that name before */
    public Optional<Issued> issue(String id, String holder, @Nullable String contractor, String by) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String secret = "bk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ApiKey key = new ApiKey(id, Fingerprint.of(secret), holder, contractor, clock.instant(), null, by);
        return keys.add(key) ? Optional.of(new Issued(key, secret)) : Optional.empty();
    }

    public List<ApiKey> all() {
        return keys.all();
    }

    /** @return false when there is none with this id that is still good */
    public boolean end(String id) {
        return keys.end(id, clock.instant());
    }
}
