package uk.brum.servicerequests.expectations.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.expectations.domain.Measured;
import uk.brum.servicerequests.expectations.domain.Measured.Told;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes.Key;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes.Result;
import uk.brum.servicerequests.expectations.domain.Rollup;
import uk.brum.servicerequests.requests.domain.Closing;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Measures how long a request took when it is closed, and forgets it when it is opened again. */
@Service
public class MeasureResolution {

    private final Requests requests;
    private final ResolutionTimes times;

    MeasureResolution(Requests requests, ResolutionTimes times) {
        this.requests = requests;
        this.times = times;
    }

    /** Looks at the requests as they are now, so that it does not matter how often or in which order this is called. */
    public void measure(Collection<Reference> references) {
        List<ServiceRequest> found = requests.find(references);
        if (found.isEmpty()) {
            return;
        }
        Set<Key> touched = new HashSet<>();
        found.forEach(request -> touched.addAll(keys(request)));
        Map<Key, Rollup> told = new HashMap<>();
        times.find(touched).forEach(rollup -> told.put(new Key(rollup.category(), rollup.ward()), rollup));
        times.keep(found.stream().map(request -> result(request, told)).toList());
        times.changed(touched);
    }

    private static Result result(ServiceRequest request, Map<Key, Rollup> told) {
        Closing closing = request.closing();
        Instant from = request.clock().startedAt();
        List<Key> keys = keys(request);
        Measured time = null;
        // a refusal after a day is no sign that such things are done in a day
        if (closing != null && closing.ending() == Ending.DONE && !closing.at().isBefore(from)) {
            time = new Measured(from, closing.at(), told(keys, told, from));
        }
        return new Result(request.reference().text(), keys.getFirst(), time);
    }

    /** Its ward, when it has one, and the city. */
    private static List<Key> keys(ServiceRequest request) {
        String category = request.matter().category();
        String ward = request.place().ward();
        Key city = new Key(category, null);
        return ward == null ? List.of(city) : List.of(new Key(category, ward), city);
    }

    /** What whoever reported it then was told: of the ward when there was enough, else of the city. */
    private static @Nullable Told told(List<Key> keys, Map<Key, Rollup> rollups, Instant at) {
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(rollups.get(key)))
                .flatMap(rollup -> Stream.ofNullable(rollup.toldAt(at)))
                .findFirst()
                .orElse(null);
    }
}
