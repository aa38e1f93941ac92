package uk.brum.notifications.web;

import org.jspecify.annotations.Nullable;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Progress;

/** How a message went, in words that somebody of the contact centre can say to a caller. */
final class HowItWent {

    private HowItWent() {}

    static String of(Progress progress) {
        return switch (progress.state()) {
            case CREATED ->
                progress.attempts() == 0
                        ? "Waiting to be sent."
                        : "Waiting: it could not be handed over yet and will be tried again.";
            case SENDING -> "Being sent now.";
            case SENT -> "Sent: the mail system has accepted it.";
            case SWITCHED_OFF -> "Not sent: the person has switched these messages off.";
            case NOT_NEEDED -> "Not sent: there was nobody to send it to.";
            case FAILED -> "Not sent: " + because(progress.failure());
        };
    }

    private static String because(@Nullable Failure failure) {
        return switch (failure) {
            case null -> "it will not be tried again.";
            case TECHNICAL -> "for four hours it could not be handed over to the mail system.";
            case PERMANENT -> "the mail system refuses the address.";
            case TOO_LATE -> "the link in it had run out.";
            case RECIPIENT_UNKNOWN -> "the account or the report no longer exists.";
        };
    }
}
