package uk.brum.servicerequests.routing.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Open311 endpoints of contractors. */
public interface Contractors {

    /** Whether there is a connection of that name. */
    boolean knows(String contractor);

    /** Sends a request; our reference is the key by which a repetition is known. */
    Outcome send(String contractor, Outgoing request);

    /** Whether the contractor has a request that we sent since then and had no answer for. */
    Outcome find(String contractor, Outgoing request, Instant since);

    /** The number that the contractor promised for a token. */
    Outcome redeem(String contractor, String token);

    /** What the contractor says of a request; empty when it could not be asked. @throws NotReachedNow */
    Report ask(String contractor, String number, Instant since);

    /**
     * A request as a contractor gets it: what is needed to find and do the work, and nothing about the reporter.
     *
     * @param reference ours
     * @param serviceCode the contractor's
     */
    record Outgoing(
            String reference,
            String serviceCode,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String address,
            @Nullable String uprn,
            String description,
            List<String> mediaUrls) {}

    /** The state of a request at the contractor, and its news, oldest first. */
    record Report(boolean closed, @Nullable String notes, List<News> news) {}

    /** @param status a word of mySociety's extension */
    record News(String id, String status, @Nullable String text) {}

    /** The contractor could not be asked. */
    final class NotReachedNow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotReachedNow(String why) {
            super(why, null, false, false);
        }
    }
}
