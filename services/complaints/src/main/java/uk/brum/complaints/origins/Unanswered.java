package uk.brum.complaints.origins;

import feign.FeignException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A question about an origin that got no answer. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Unanswered(Throwable cause) {
        super("What a complaint grew out of could not be asked for", cause);
    }

    /** That there is no such thing, or can be none of that form, is an answer; everything else is not. */
    static void unlessUnknown(Throwable thrown) {
        @Nullable Throwable behind = thrown.getCause();
        // the breaker runs the call on another thread
        Throwable cause = thrown instanceof ExecutionException && behind != null ? behind : thrown;
        if (!(cause instanceof FeignException.NotFound || cause instanceof FeignException.BadRequest)) {
            throw new Unanswered(cause);
        }
    }
}
