package uk.brum.portal.reportmissedbin;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.problems.Refusal;

/**
 * Every reason for which bin-schedules refuses a report, with the few words that head its own explanation. A test compares
 * this list with the contract.
 */
public enum WhyNot {
    REPORTING_NOT_OPEN_YET("It is too early to report this", "The crew may still be on its way."),
    REPORTING_CLOSED("It is too late to report this", "Put the bin out again on your next bin day."),
    ROUND_DELAYED("The crew is delayed", "Leave your bin out. You do not need to report it."),
    ROUND_UNFINISHED("The crew has not finished", "Leave your bin out until the round is finished."),
    CREW_GAVE_REASON("The crew recorded why it was not emptied", "Put this right before your next bin day."),
    ALREADY_REPORTED("This was reported already", "You do not need to report it again."),
    ALREADY_CLOSED("This was reported and dealt with", "The first report says what happened."),
    REPORTING_SUSPENDED("We know about this", "You do not need to report it while the service is disrupted."),
    COLLECTION_CANCELLED("This collection was cancelled", "Your bin days show the next one."),
    NOT_A_COLLECTION_DAY("This is not one of your collections", "Choose one of the collections that we list."),
    IDEMPOTENCY_KEY_REUSED("Your answers changed while we were saving them", "Check your answers and send them again."),
    OTHER("We cannot take this report", "Check your answers and try again.");

    private final String heading;
    private final String otherwise;

    WhyNot(String heading, String otherwise) {
        this.heading = heading;
        this.otherwise = otherwise;
    }

    /** As the contract spells it, for example {@code reporting-closed}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String heading() {
        return heading;
    }

    /** What to say when the service itself gave no sentence. */
    public String otherwise() {
        return otherwise;
    }

    public static WhyNot of(String code) {
        return Arrays.stream(values())
                .filter(why -> why.code().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** The heading and the service's own sentence. */
    public static String sentence(Refusal refusal) {
        return sentence(of(refusal.name()), refusal.detail());
    }

    private static String sentence(WhyNot why, @Nullable String detail) {
        return why.heading() + ". " + (detail == null || detail.isBlank() ? why.otherwise() : detail);
    }
}
