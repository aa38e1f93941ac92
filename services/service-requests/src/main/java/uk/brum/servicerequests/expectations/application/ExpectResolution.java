package uk.brum.servicerequests.expectations.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes.Key;
import uk.brum.servicerequests.expectations.domain.Rollup;
import uk.brum.servicerequests.requests.domain.Experience;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Says what to expect of a report, from what such reports really took. */
@Service
public class ExpectResolution implements Experience {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final ResolutionTimes times;
    private final Clock clock;
    /** Of the categories and wards that there are; every new report asks. */
    private final Map<Key, Lately> lately = new ConcurrentHashMap<>();

    ExpectResolution(ResolutionTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    /**
     * What to expect.
     *
     * @param measured how many requests it rests on
     * @param ward the ward in which they were; null for the whole city
     * @param likelyBy by when half of them were done
     * @param mostBy by when nine in ten were done
     */
    public record Expectation(
            int measured, @Nullable String ward, Duration half, Duration most, Instant likelyBy, Instant mostBy) {}

    /**
     * Of a report made now: by its ward when at least {@link Rollup#ENOUGH} were done there within a year, else by the
     * whole city.
     *
     * @return null when there is not enough to go by
     */
    public @Nullable Expectation of(String category, @Nullable String ward) {
        Rollup rollup = rollup(category, ward);
        if (rollup == null) {
            return null;
        }
        Instant now = clock.instant();
        return new Expectation(
                rollup.requests(),
                rollup.ward(),
                rollup.half(),
                rollup.most(),
                now.plus(rollup.half()),
                now.plus(rollup.most()));
    }

    @Override
    public @Nullable Outlook of(ServiceRequest request) {
        Key key = new Key(request.matter().category(), request.place().ward());
        Instant now = clock.instant();
        Lately known = lately.compute(
                key, (_, before) -> before == null || !before.until().isAfter(now) ? lately(key, now) : before);
        Instant from = request.clock().startedAt();
        return known.measured() == 0
                ? null
                : new Outlook(known.measured(), known.ofTheWard(), from.plus(known.half()), from.plus(known.most()));
    }

    /** What was measured, kept for a while. @param measured 0 when it is not enough */
    private record Lately(int measured, boolean ofTheWard, Duration half, Duration most, Instant until) {}

    private Lately lately(Key key, Instant now) {
        Rollup rollup = rollup(key.category(), key.ward());
        Instant until = now.plus(A_MINUTE);
        return rollup == null
                ? new Lately(0, false, Duration.ZERO, Duration.ZERO, until)
                : new Lately(rollup.requests(), rollup.ward() != null, rollup.half(), rollup.most(), until);
    }

    /** How often what we said came true, by category. */
    public List<Rollup> accuracy() {
        return times.ofTheCity();
    }

    private @Nullable Rollup rollup(String category, @Nullable String ward) {
        Rollup ofTheWard = ward == null ? null : enough(new Key(category, ward));
        return ofTheWard == null ? enough(new Key(category, null)) : ofTheWard;
    }

    private @Nullable Rollup enough(Key key) {
        return times.find(key).filter(Rollup::enough).orElse(null);
    }
}
