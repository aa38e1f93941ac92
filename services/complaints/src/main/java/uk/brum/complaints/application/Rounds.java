package uk.brum.complaints.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.brum.complaints.domain.Waiting;

/**
 * Goes through what waits for a sweep, page by page, past everything that cannot be dealt with: however much of that stands
 * at the front, what stands behind it does not wait for it.
 */
@Component
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int PAGE = 200;
    /** The log of a sweep does not follow more that cannot be dealt with. */
    private static final int MOST_TOLD = 50;

    private final Map<String, Set<Waiting.Place>> told = new ConcurrentHashMap<>();

    /** What came of one. */
    enum Step {
        DONE,
        /** It waits for the next round. */
        LEFT,
        /** So does everything behind it. */
        ENOUGH;

        static Step done(boolean changed) {
            return changed ? DONE : LEFT;
        }
    }

    /** What a round came to. @param failed how many could not be dealt with; the log names each of them once */
    record Round(int done, int failed) {}

    /**
     * Deals with one after the other.
     *
     * @param what is done, for the log
     * @param most ends the round when so many are done; those that are left or fail do not count
     */
    Round through(Waiting waiting, String what, int most, Function<Waiting.Place, Step> step) {
        int done = 0;
        int failed = 0;
        for (List<Waiting.Place> page = waiting.behind(null, PAGE);
                !page.isEmpty();
                page = waiting.behind(page.getLast(), PAGE)) {
            for (Waiting.Place place : page) {
                switch (tried(place, what, step)) {
                    case DONE -> done++;
                    case LEFT -> {}
                    case ENOUGH -> {
                        return new Round(done, failed);
                    }
                    case null -> failed++;
                }
                if (done == most) {
                    return new Round(done, failed);
                }
            }
        }
        return new Round(done, failed);
    }

    private @Nullable Step tried(Waiting.Place place, String what, Function<Waiting.Place, Step> step) {
        Set<Waiting.Place> failing = told.computeIfAbsent(what, _ -> ConcurrentHashMap.newKeySet());
        try {
            Step came = step.apply(place);
            failing.remove(place);
            return came;
        } catch (RuntimeException e) {
            // one that cannot be read must not keep the others from being dealt with
            if (failing.size() < MOST_TOLD && failing.add(place)) {
                LOG.error("{} of {} failed, and is tried again at every round", what, place.id(), e);
            }
            return null;
        }
    }
}
