package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of how long requests really take. */
public interface Experience {

    /** What to expect of a request, from when its clock started; null when too few like it were measured. */
    @Nullable
    Outlook of(ServiceRequest request);

    /**
     * When requests like it were done. No promise: that is the due date.
     *
     * @param measured how many it rests on
     * @param ofTheWard whether they were in its ward, else in the whole city
     * @param likelyBy by when half of them were done
     * @param mostBy by when nine in ten were done
     */
    record Outlook(int measured, boolean ofTheWard, Instant likelyBy, Instant mostBy) {}
}
