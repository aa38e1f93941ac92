package uk.brum.binschedules.schedules.places;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;

/** When places cannot be reached: bin days are answered from our own plans, without address lines. */
@Component
class PlacesAway implements FallbackFactory<PlacesClient> {

    private static final Logger log = LoggerFactory.getLogger(PlacesAway.class);

    /** Says that the addresses cannot be had now. */
    static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(Throwable cause) {
            super("places is away", cause, false, false);
        }
    }

    @Override
    public PlacesClient create(Throwable cause) {
        return (postcode, limit, cursor) -> {
            log.info("Answering without address lines: {}", cause.toString());
            throw new Away(cause);
        };
    }
}
