package uk.brum.servicerequests.requests.places;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Wards;

/** Keeps a map of the wards in memory, fetched from places: some seconds after the start, then every quarter of an hour. */
@Component
class PlacesWards implements Wards {

    private static final Logger log = LoggerFactory.getLogger(PlacesWards.class);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final PlacesClient places;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable WardMap map;
    private volatile Map<String, String> names = Map.of();
    private volatile Instant fetchedAt = Instant.MIN;

    PlacesWards(PlacesClient places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @Override
    public @Nullable String containing(Point point) {
        WardMap known = map;
        if (known == null) {
            return null;
        }
        String code = known.containing(point);
        return code == null ? Place.OUTSIDE : code;
    }

    @Override
    public boolean beyond(Point point) {
        WardMap known = map;
        return known != null && !known.reaches(point, BORDER_METRES);
    }

    @Override
    public @Nullable String name(String code) {
        return names.get(code);
    }

    /** Fetches the map when it is missing or old. */
    @Scheduled(fixedDelay = 5_000)
    void refresh() {
        boolean fresh = map != null && fetchedAt.isAfter(clock.instant().minus(FRESH));
        if (fresh || !fetching.tryLock()) {
            return;
        }
        try {
            fetch();
        } catch (RuntimeException e) {
            log.info("The map of the wards could not be fetched: {}", e.toString());
        } finally {
            fetching.unlock();
        }
    }

    @Override
    public void boundariesChanged() {
        fetchedAt = Instant.MIN;
    }

    private void fetch() {
        PlacesClient.WardList list = places.wards();
        if (list == null || list.items() == null || list.items().isEmpty()) {
            return; // no wards imported yet
        }
        List<PlacesClient.Ward> wards = new ArrayList<>();
        Map<String, String> called = new HashMap<>();
        for (PlacesClient.WardCode code : list.items()) {
            PlacesClient.Ward ward = places.ward(code.code());
            if (ward == null) {
                return;
            }
            wards.add(ward);
            if (code.name() != null) {
                called.put(code.code(), code.name());
            }
        }
        map = WardMap.of(wards);
        names = Map.copyOf(called);
        fetchedAt = clock.instant();
        log.info("Know the boundaries of {} wards", wards.size());
    }
}
