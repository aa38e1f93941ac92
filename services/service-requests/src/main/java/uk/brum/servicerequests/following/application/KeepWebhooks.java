package uk.brum.servicerequests.following.application;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import uk.brum.servicerequests.following.domain.Deliveries;
import uk.brum.servicerequests.following.domain.FollowingRefusal;
import uk.brum.servicerequests.following.domain.FollowingRefused;
import uk.brum.servicerequests.following.domain.Interest;
import uk.brum.servicerequests.following.domain.Signature;
import uk.brum.servicerequests.following.domain.Webhook;
import uk.brum.servicerequests.following.domain.Webhooks;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;

/** What an owner does with their webhooks. Those of others do not exist for them. */
public final class KeepWebhooks {

    static final int MOST = 20;

    private final Webhooks webhooks;
    private final NewWebhooks news;
    private final Deliveries deliveries;
    private final Checks checks;
    private final Clock clock;

    /** What is looked at before there is a webhook: the address that it calls, and what it follows. */
    public record Checks(Receiver receiver, Followable followable) {}

    public KeepWebhooks(Webhooks webhooks, NewWebhooks news, Deliveries deliveries, Checks checks, Clock clock) {
        this.webhooks = webhooks;
        this.news = news;
        this.deliveries = deliveries;
        this.checks = checks;
        this.clock = clock;
    }

    /** @throws FollowingRefused when the address is not one that we call, or there are too many already */
    public IdempotentReply create(
            String owner,
            URI url,
            Interest interest,
            Idempotency idempotency,
            Function<Webhook, IdempotentReply> reply) {
        try {
            checks.receiver().check(url);
        } catch (Receiver.NotAllowed e) {
            throw new FollowingRefused(new FollowingRefusal.AddressNotAllowed(String.valueOf(e.getMessage())));
        }
        checks.followable().require(interest);
        if (webhooks.countOf(owner) >= MOST) {
            throw new FollowingRefused(new FollowingRefusal.TooMany(MOST));
        }
        Webhook webhook = new Webhook(
                UUID.randomUUID().toString(),
                owner,
                url,
                interest,
                List.of(new Webhook.Secret(Signature.newSecret(), java.time.Instant.MAX)),
                true,
                clock.instant(),
                0);
        return news.store(webhook, idempotency, reply);
    }

    public List<Webhook> of(String owner) {
        return webhooks.of(owner);
    }

    /** @throws FollowingRefused when it is not this owner's */
    public Webhook get(String owner, String id) {
        return webhooks.find(id)
                .filter(found -> found.owner().equals(owner))
                .orElseThrow(() -> new FollowingRefused(new FollowingRefusal.WebhookUnknown()));
    }

    /** The webhook with a new secret; the one before signs beside it for a day. */
    public Webhook rotate(String owner, String id) {
        return change(owner, id, webhook -> webhook.withNewSecret(Signature.newSecret(), clock.instant()));
    }

    public Webhook switched(String owner, String id, boolean on) {
        return change(owner, id, webhook -> webhook.switched(on));
    }

    /** Everything after a position is sent again, in order; returns how many. */
    public long replay(String owner, String id, long after) {
        return deliveries.replay(get(owner, id).id(), after, clock.instant());
    }

    public void remove(String owner, String id) {
        webhooks.remove(get(owner, id).id());
        deliveries.removeAll(id);
    }

    private Webhook change(String owner, String id, UnaryOperator<Webhook> how) {
        while (true) {
            Webhook changed = how.apply(get(owner, id));
            if (webhooks.save(changed)) {
                return changed;
            }
        }
    }
}
