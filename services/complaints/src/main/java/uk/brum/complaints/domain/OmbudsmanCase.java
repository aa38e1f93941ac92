package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint before an ombudsman.
 *
 * @param reference the ombudsman's own, for example {@code 24 005 151}
 * @param decision null until there is one
 * @param elsewhereBecause why it is not the ombudsman that the policy names, null when it is
 */
public record OmbudsmanCase(
        String reference,
        Body body,
        Instant referredAt,
        List<InformationRequest> requests,
        @Nullable Decision decision,
        @Nullable String elsewhereBecause) {

    /** Which ombudsman. */
    public enum Body implements Coded {
        /** Local Government and Social Care Ombudsman. */
        LGSCO,
        HOUSING_OMBUDSMAN,
        /** Information Commissioner's Office. */
        ICO
    }

    /** What was decided. */
    public enum Outcome implements Coded {
        UPHELD,
        NOT_UPHELD,
        NOT_INVESTIGATED
    }

    /** A question of the ombudsman. @param answeredAt null until then */
    public record InformationRequest(
            String id, String what, LocalDate due, @Nullable Instant answeredAt) {}

    /** Its end. */
    public record Decision(Instant at, LocalDate decidedOn, Outcome outcome, String summary) {}

    public OmbudsmanCase {
        requests = List.copyOf(requests);
    }

    OmbudsmanCase with(InformationRequest request) {
        Stream<InformationRequest> others = requests.stream().filter(one -> !one.id.equals(request.id));
        return new OmbudsmanCase(
                reference,
                body,
                referredAt,
                Stream.concat(others, Stream.of(request)).toList(),
                decision,
                elsewhereBecause);
    }

    OmbudsmanCase decided(Decision end) {
        return new OmbudsmanCase(reference, body, referredAt, requests, end, elsewhereBecause);
    }

    OmbudsmanCase wordless() {
        List<InformationRequest> dated = requests.stream()
                .map(one -> new InformationRequest(one.id, Complaint.ERASED, one.due, one.answeredAt))
                .toList();
        Decision kept = decision == null
                ? null
                : new Decision(decision.at, decision.decidedOn, decision.outcome, Complaint.ERASED);
        String because = elsewhereBecause == null ? null : Complaint.ERASED;
        return new OmbudsmanCase(reference, body, referredAt, dated, kept, because);
    }
}
