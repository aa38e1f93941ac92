package uk.brum.complaints.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.LateRequest;

/** A request for the next stage that came late and waits for a decision, in the complainant's words. */
record LateRequestView(Instant askedAt, String why, String keptBecause) {

    static @Nullable LateRequestView of(@Nullable LateRequest request) {
        return request == null ? null : new LateRequestView(request.at(), request.why(), request.keptBecause());
    }
}
