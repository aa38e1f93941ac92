package uk.brum.servicerequests.expectations.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.expectations.domain.Measured;
import uk.brum.servicerequests.expectations.domain.Measured.Told;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes.Key;
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

    /** Looks at the request as it is now, so that it does not matter how often or in which order this is called. */
    public void measure(Reference reference) {
        ServiceRequest request = requests.find(reference).orElse(null);
        if (request == null) {
            return;
        }
        Closing closing = request.closing();
        Instant from = request.clock().startedAt();
        Key city = new Key(request.matter().category(), null);
        String ward = request.place().ward();
        Key where = new Key(request.matter().category(), ward);
        // a refusal after a day is no sign that such things are done in a day
        if (closing != null && closing.ending() == Ending.DONE && !closing.at().isBefore(from)) {
            times.measured(reference.text(), where, new Measured(from, closing.at(), told(where, city, from)));
        } else {
            times.forget(reference.text());
        }
        times.changed(city);
        if (ward != null) {
            times.changed(where);
        }
    }

    /** What whoever reported it then was told: of the ward when there was enough, else of the city. */
    private @Nullable Told told(Key where, Key city, Instant at) {
        Told ofWard = where.ward() == null ? null : at(where, at);
        return ofWard != null ? ofWard : at(city, at);
    }

    private @Nullable Told at(Key key, Instant moment) {
        Rollup rollup = times.find(key).orElse(null);
        return rollup == null ? null : rollup.toldAt(moment);
    }
}
