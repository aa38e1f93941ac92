package uk.brum.portal.staff.colleagues;

import feign.FeignException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.portal.problems.Part;
import uk.brum.portal.problems.ServiceAway;

/**
 * Colleagues by name, {@code @colleagues} in templates. All of the staff may see all names, so that what accounts said is kept
 * for a minute for everybody; while accounts is away, what was known before goes on being shown.
 */
@Component("colleagues")
public final class Colleagues {

    /** Those who take work on. */
    private static final List<String> WORKING = List.of("agent", "supervisor", "fieldworker");

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final int MOST_OTHERS = 2_000;

    private final StaffDirectory directory;
    private final Clock clock;
    private final Map<String, Named> others = new ConcurrentHashMap<>();
    private volatile List<StaffDirectory.Member> working = List.of();
    private volatile Instant askedAt = Instant.EPOCH;
    private volatile boolean known;

    Colleagues(StaffDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    private record Named(@Nullable String name, Instant at) {}

    /** Whom one can choose, whoever is chosen already among them; missing while nobody is known as accounts is away. */
    public Part<List<Team>> toChoose(@Nullable String chosen) {
        boolean somebody = chosen != null && !List.of("", "me").contains(chosen.strip());
        return toTick(somebody ? List.of(chosen) : List.of());
    }

    /** As {@link #toChoose}, where several are chosen. */
    public Part<List<Team>> toTick(List<String> chosen) {
        refresh();
        return new Part<>(known ? Team.all(working, chosen, this::name) : null);
    }

    /** "Ash Agent", or other words where the id would help nobody. */
    public String nameOr(String id, String instead) {
        String name = name(id);
        return name.equals(id) && id.matches(ID) ? instead : name;
    }

    /** "Ash Agent"; the id alone for who is not of the staff and while nobody knows. */
    public String name(@Nullable String id) {
        if (id == null || !id.matches(ID)) {
            return id == null ? "" : id;
        }
        refresh();
        for (StaffDirectory.Member one : working) {
            if (one.personId().equals(id)) {
                return one.name();
            }
        }
        @Nullable String name = other(id);
        return name == null ? id : name;
    }

    /** Asks accounts anew: somebody was put in another team. */
    void forget() {
        askedAt = Instant.EPOCH;
    }

    private @Nullable String other(String id) {
        Named before = others.get(id);
        if (before != null && isFresh(before.at())) {
            return before.name();
        }
        if (others.size() >= MOST_OTHERS) {
            others.clear();
        }
        @Nullable String name = before == null ? null : before.name();
        try {
            List<StaffDirectory.Member> found = directory.byId(id).items();
            name = found.isEmpty() ? null : found.getFirst().name();
        } catch (ServiceAway | FeignException.FeignClientException e) {
            // what was known before is better than nothing
        }
        others.put(id, new Named(name, clock.instant()));
        return name;
    }

    private void refresh() {
        if (isFresh(askedAt)) {
            return;
        }
        askedAt = clock.instant();
        try {
            working = directory.with(WORKING).items();
            known = true;
        } catch (ServiceAway | FeignException.FeignClientException e) {
            askedAt = askedAt.minus(FRESH).plus(AFTER_FAILURE); // until then, what was known before
        }
    }

    private boolean isFresh(Instant at) {
        Instant now = clock.instant();
        return !at.isAfter(now) && now.isBefore(at.plus(FRESH));
    }
}
