package uk.brum.binschedules.schedules.places;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;

/** When places cannot be reached, or does not know an address: bin days are answered from our own plans, without address lines. */
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
        return new PlacesClient() {
            @Override
            public AddressPage addresses(String postcode, int limit, @Nullable String cursor) {
                throw away();
            }

            @Override
            public Address address(String uprn) {
                throw away();
            }

            private Away away() {
                // the cause by its name alone: its message has the address of the question, and so of somebody’s home
                log.info("Answering without address lines: {}", cause.getClass().getSimpleName());
                return new Away(cause);
            }
        };
    }
}
