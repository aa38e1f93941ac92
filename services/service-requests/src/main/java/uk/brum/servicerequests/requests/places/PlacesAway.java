package uk.brum.servicerequests.requests.places;

import feign.FeignException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;

/** When places cannot be reached: reports are taken as they were said, and completed later. */
@Component
class PlacesAway implements FallbackFactory<PlacesClient> {

    private static final Logger log = LoggerFactory.getLogger(PlacesAway.class);

    /** Says that places gave no answer, or that it knows no such thing. */
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean unknown;

        NoAnswer(Throwable cause) {
            super("places did not answer", cause, false, false);
            // what cannot be a number of its kind is none either, and no later answer will be another
            this.unknown = cause instanceof FeignException.NotFound || cause instanceof FeignException.BadRequest;
        }

        /** Whether it answered that there is no such thing. */
        boolean unknown() {
            return unknown;
        }
    }

    @Override
    public PlacesClient create(Throwable thrown) {
        Throwable behind = thrown.getCause();
        // the breaker runs the call on another thread
        Throwable cause = thrown instanceof ExecutionException && behind != null ? behind : thrown;
        return new PlacesClient() {
            @Override
            public @Nullable WardList wards() {
                throw noAnswer(cause);
            }

            @Override
            public @Nullable Ward ward(String code) {
                throw noAnswer(cause);
            }

            @Override
            public @Nullable Street street(String usrn) {
                throw noAnswer(cause);
            }

            @Override
            public @Nullable Address address(String uprn) {
                throw noAnswer(cause);
            }
        };
    }

    private static NoAnswer noAnswer(Throwable cause) {
        NoAnswer answer = new NoAnswer(cause);
        if (!answer.unknown()) {
            log.info("Going on without places: {}", cause.toString());
        }
        return answer;
    }
}
