package uk.brum.servicerequests.duplicates.bins;

import feign.FeignException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;

/** When bin-schedules cannot be reached: the report goes on, and the answer says that nothing was checked. */
@Component
class BinCalendarAway implements FallbackFactory<BinCalendarClient> {

    private static final Logger log = LoggerFactory.getLogger(BinCalendarAway.class);

    @Override
    public BinCalendarClient create(Throwable thrown) {
        Throwable behind = thrown.getCause();
        // the breaker runs the call on another thread
        Throwable cause = thrown instanceof ExecutionException && behind != null ? behind : thrown;
        return (uprn, from, to) -> {
            if (cause instanceof FeignException.NotFound) {
                return new BinCalendarClient.Calendar(List.of()); // we collect nothing there
            }
            log.info("Not checked against the bin calendar: {}", cause.toString());
            return null;
        };
    }
}
