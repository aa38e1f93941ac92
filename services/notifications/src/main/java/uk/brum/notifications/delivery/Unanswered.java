package uk.brum.notifications.delivery;

import feign.FeignException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import uk.brum.notifications.application.Details;

/** What is left of a question that got no answer. */
final class Unanswered {

    private Unanswered() {}

    /**
     * That there is no such thing is an answer; everything else means that the message waits and is tried again.
     *
     * @param what the thing that was asked for
     */
    static RuntimeException because(Throwable thrown, String service, String what) {
        @Nullable Throwable behind = thrown.getCause();
        // the breaker runs the call on another thread
        Throwable cause = thrown instanceof ExecutionException && behind != null ? behind : thrown;
        return cause instanceof FeignException.NotFound
                ? new Details.Gone(what, cause)
                : new Details.Unreachable(service, cause);
    }
}
