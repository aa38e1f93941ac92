package uk.brum.servicerequests.following.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One public entry of one request on its way to one webhook. The payload is not kept: it is made from the request when it
 * is sent, so that what was hidden or redacted meanwhile is not told.
 *
 * @param position its place among all deliveries of the webhook, from 1: the cursor of a replay
 * @param number the entry's number in the history; deliveries of one request are sent in this order
 * @param due next try; null when it is over
 * @param triedSince first try of this round; a replay begins a new round
 * @param answer the receiver's last HTTP status, 0 when there was no answer
 */
public record Delivery(
        String webhook,
        long position,
        String reference,
        int number,
        State state,
        Instant createdAt,
        @Nullable Instant due,
        int attempts,
        @Nullable Instant triedSince,
        @Nullable Instant endedAt,
        @Nullable Integer answer) {

    /** Where a delivery is on its way. */
    public enum State {
        /** Waits for its first or next try, or for an earlier one of the same request. */
        WAITING,
        /** The receiver answered 2xx. */
        DELIVERED,
        /** Tried for a day and more; seen by the owner, and sent again only by a replay. */
        DEAD,
        /** What it would tell is not public any more. */
        WITHDRAWN
    }

    /** The same for the same entry and webhook: what keeps anything from being told twice. */
    public String id() {
        return id(webhook, reference, number);
    }

    public static String id(String webhook, String reference, int number) {
        return webhook + "." + reference + "." + number;
    }

    public Delivery delivered(int status, Instant now) {
        return ended(State.DELIVERED, status, now);
    }

    public Delivery withdrawn(Instant now) {
        return ended(State.WITHDRAWN, answer, now);
    }

    /** To be tried again; dead when it has been tried for long enough. */
    public Delivery notDelivered(int status, Instant now) {
        Instant since = triedSince == null ? now : triedSince;
        int tries = attempts + 1;
        return DeliverySchedule.next(tries, since, now)
                .map(next -> new Delivery(
                        webhook,
                        position,
                        reference,
                        number,
                        State.WAITING,
                        createdAt,
                        next,
                        tries,
                        since,
                        null,
                        status))
                .orElseGet(() -> new Delivery(
                        webhook, position, reference, number, State.DEAD, createdAt, null, tries, since, now, status));
    }

    /** To be looked at when the one that must go first has been. */
    public Delivery notBefore(Delivery first) {
        return new Delivery(
                webhook,
                position,
                reference,
                number,
                state,
                createdAt,
                first.due(),
                attempts,
                triedSince,
                null,
                answer);
    }

    private Delivery ended(State how, @Nullable Integer status, Instant now) {
        int tries = how == State.DELIVERED ? attempts + 1 : attempts;
        Instant since = triedSince == null ? now : triedSince;
        return new Delivery(webhook, position, reference, number, how, createdAt, null, tries, since, now, status);
    }
}
