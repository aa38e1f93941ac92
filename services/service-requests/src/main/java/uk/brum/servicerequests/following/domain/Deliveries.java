package uk.brum.servicerequests.following.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All deliveries to webhooks. */
public interface Deliveries {

    /** Adds a delivery at the end of the webhook's list; does nothing when this entry was added before. */
    void add(String webhook, String reference, int number, Instant now);

    /** Webhooks with something due, at most so many. */
    List<String> webhooksWithWork(Instant now, int limit);

    /**
     * Takes a webhook's deliveries for one instance, so that two cannot overtake each other.
     *
     * @return false when another instance has it
     */
    boolean take(String webhook, String taker, Instant now, Instant until);

    /** Lets it go again, from a moment on. */
    void giveBack(String webhook, String taker, Instant from);

    /** What is due of a webhook, in the order of its list. */
    List<Delivery> due(String webhook, Instant now, int limit);

    /** The undelivered entry of the same request that must go first; null when there is none. */
    @Nullable
    Delivery before(Delivery delivery);

    void save(Delivery delivery);

    /** A receiver that failed has answered again: all that waits for it is due now. */
    void hurry(String webhook, Instant now);

    /** A page of a webhook's deliveries after a position, in order; all states or one. */
    List<Delivery> page(String webhook, long after, Delivery.@Nullable State state, int limit);

    /**
     * Makes everything after a position due again, in order.
     *
     * @return how many
     */
    long replay(String webhook, long after, Instant now);

    void removeAll(String webhook);
}
