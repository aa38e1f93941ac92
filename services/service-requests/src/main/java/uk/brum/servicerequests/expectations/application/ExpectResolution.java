package uk.brum.servicerequests.expectations.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes.Key;
import uk.brum.servicerequests.expectations.domain.Rollup;

/** Says what to expect of a report, from what such reports really took. */
@Service
public class ExpectResolution {

    private final ResolutionTimes times;
    private final Clock clock;

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
        Rollup rollup = ward == null ? null : enough(new Key(category, ward));
        if (rollup == null) {
            rollup = enough(new Key(category, null));
        }
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

    /** How often what we said came true, by category. */
    public List<Rollup> accuracy() {
        return times.ofTheCity();
    }

    private @Nullable Rollup enough(Key key) {
        return times.find(key).filter(Rollup::enough).orElse(null);
    }
}
