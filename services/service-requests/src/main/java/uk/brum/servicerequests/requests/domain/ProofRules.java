package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.util.Set;
import uk.brum.servicerequests.requests.domain.HistoryEntry.Kind;

/** When a proof shows what it should: at the place, after the report. Requests were closed "while the waste is still there". */
final class ProofRules {

    /** How far a phone may be off and a heap may spread. */
    private static final double NEAR_ENOUGH_METRES = 250;

    private static final Set<Kind> TOLD = Set.of(Kind.SUBMITTED, Kind.REPORTED_AGAIN, Kind.REOPENED);
    private static final Proof NONE = new Proof(null, null, null);

    private ProofRules() {}

    static void check(ServiceRequest request, Closing how, Set<Proof.Part> demanded) {
        Proof given = how.proof();
        Proof proof = given == null ? NONE : given;
        Set<Proof.Part> missing = proof.missing(demanded);
        if (!how.explanation().isBlank()) {
            missing.remove(Proof.Part.NOTE);
        }
        if (!missing.isEmpty()) {
            throw new RequestRefused(new Refusal.ProofMissing(missing));
        }
        Point reported = request.place().point();
        Point shown = proof.place();
        if (reported != null && shown != null && shown.metresTo(reported) > NEAR_ENOUGH_METRES) {
            throw new RequestRefused(new Refusal.ProofDoesNotFit("The proof was taken "
                    + Math.round(shown.metresTo(reported)) + " metres away from the place that was reported."));
        }
        Instant taken = proof.taken();
        if (taken != null && taken.isBefore(lastToldOf(request))) {
            throw new RequestRefused(
                    new Refusal.ProofDoesNotFit(
                            "The proof was taken before somebody told us that it is there, so it cannot show that it is gone."));
        }
    }

    private static Instant lastToldOf(ServiceRequest request) {
        return request.history().reversed().stream()
                .filter(entry -> TOLD.contains(entry.kind()))
                .findFirst()
                .orElseThrow()
                .at();
    }
}
