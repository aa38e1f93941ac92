package uk.brum.starter.outbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** "Degraded" while messages do not flow: the service still takes in and answers everything. */
final class OutboxHealthIndicator implements HealthIndicator {

    private final RelayHealth relay;

    OutboxHealthIndicator(RelayHealth relay) {
        this.relay = relay;
    }

    @Override
    public Health health() {
        boolean flows = relay.brokerReachable() && relay.unheardEvent().isEmpty();
        Health.Builder health = flows ? Health.up() : Health.status("DEGRADED");
        return health.withDetail("brokerReachable", relay.brokerReachable())
                .withDetail("unheardEvent", relay.unheardEvent())
                .withDetail("pendingAggregates", relay.pendingAggregates())
                .withDetail("oldestPendingSeconds", relay.oldestPendingSeconds())
                .build();
    }
}
