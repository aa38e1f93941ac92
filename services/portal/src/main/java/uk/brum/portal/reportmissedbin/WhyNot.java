package uk.brum.portal.reportmissedbin;

import java.util.Arrays;
import uk.brum.pages.Words;
import uk.brum.portal.problems.Refusal;

/**
 * Every reason for which bin-schedules refuses a report, whose heading and sentence stand in the message
 * file. A test compares this list with the contract.
 */
public enum WhyNot {
    REPORTING_NOT_OPEN_YET,
    REPORTING_CLOSED,
    ROUND_DELAYED,
    ROUND_UNFINISHED,
    CREW_GAVE_REASON,
    ALREADY_REPORTED,
    ALREADY_CLOSED,
    REPORTING_SUSPENDED,
    COLLECTION_CANCELLED,
    NOT_A_COLLECTION_DAY,
    IDEMPOTENCY_KEY_REUSED,
    OTHER;

    /** As the contract spells it, for example {@code reporting-closed}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static WhyNot of(String code) {
        return Arrays.stream(values())
                .filter(why -> why.code().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** The heading and the service's own sentence, or ours when it gave none. */
    static String sentence(Refusal refusal, Words words) {
        String heading = "reportmissedbin.why." + of(refusal.name()).code();
        String detail = refusal.detail();
        return words.of(
                "reportmissedbin.check.refused",
                words.of(heading),
                detail == null || detail.isBlank() ? words.of(heading + ".else") : detail);
    }
}
