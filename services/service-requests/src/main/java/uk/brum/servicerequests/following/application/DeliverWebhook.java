package uk.brum.servicerequests.following.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.brum.servicerequests.following.domain.Deliveries;
import uk.brum.servicerequests.following.domain.Delivery;
import uk.brum.servicerequests.following.domain.PublicRequest;
import uk.brum.servicerequests.following.domain.Webhook;
import uk.brum.servicerequests.following.domain.Webhooks;

/**
 * Sends what is due of one webhook, one after the other, so that the entries of a request arrive in their order. One
 * instance has a webhook at a time; a slow or dead receiver holds up nobody but itself.
 */
public final class DeliverWebhook {

    /** Above the time that the last call of a pass can take after {@link #PASS}. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Duration PASS = Duration.ofMinutes(2);
    /** A receiver that fails is asked again after this, whatever else is due. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private static final int BATCH = 100;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final PublicRequests requests;
    private final Receiver receiver;
    private final Clock clock;

    public DeliverWebhook(
            Webhooks webhooks, Deliveries deliveries, PublicRequests requests, Receiver receiver, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.requests = requests;
        this.receiver = receiver;
        this.clock = clock;
    }

    /** Does nothing when another instance has the webhook, or it is switched off. */
    public void deliver(String id) {
        Instant begin = clock.instant();
        String taker = UUID.randomUUID().toString();
        if (!deliveries.take(id, taker, begin, begin.plus(LEASE))) {
            return;
        }
        Instant freeAt = begin;
        try {
            Optional<Webhook> webhook = webhooks.find(id).filter(Webhook::active);
            if (webhook.isPresent() && !pass(webhook.get(), begin.plus(PASS))) {
                freeAt = clock.instant().plus(AFTER_FAILURE);
            }
        } finally {
            deliveries.giveBack(id, taker, freeAt);
        }
    }

    /** Returns false when the receiver failed. */
    private boolean pass(Webhook webhook, Instant end) {
        Set<String> held = new HashSet<>();
        for (Delivery delivery : deliveries.due(webhook.id(), clock.instant(), BATCH)) {
            if (clock.instant().isAfter(end)) {
                return true;
            }
            if (held.contains(delivery.reference())) {
                continue;
            }
            Delivery first = deliveries.before(delivery);
            if (first != null) {
                held.add(delivery.reference());
                deliveries.save(delivery.notBefore(first));
                continue;
            }
            Delivery after = attempt(webhook, delivery);
            deliveries.save(after);
            if (after.state() == Delivery.State.WAITING) {
                return false;
            }
            if (after.state() == Delivery.State.DELIVERED && delivery.attempts() > 0) {
                deliveries.hurry(webhook.id(), clock.instant());
            }
        }
        return true;
    }

    private Delivery attempt(Webhook webhook, Delivery delivery) {
        Optional<PublicRequest> request = requests.find(delivery.reference());
        Optional<PublicRequest.Entry> entry = request.flatMap(found -> found.entry(delivery.number()));
        if (request.isEmpty() || entry.isEmpty()) {
            return delivery.withdrawn(clock.instant());
        }
        int status = receiver.send(webhook, delivery, request.get(), entry.get());
        return status >= 200 && status < 300
                ? delivery.delivered(status, clock.instant())
                : delivery.notDelivered(status, clock.instant());
    }
}
