package uk.brum.starter.outbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.starter.PlatformConfiguration;
import uk.brum.starter.PlatformProperties;

/** Aggregates with their own outbox, and the relay; {@code brum.events.enabled=false} for a service that says nothing. */
@AutoConfiguration(after = {PlatformConfiguration.class, RabbitAutoConfiguration.class})
@ConditionalOnProperty(name = "brum.events.enabled", havingValue = "true", matchIfMissing = true)
public class OutboxConfiguration {

    @Bean
    RelayHealth relayHealth() {
        return new RelayHealth();
    }

    @Bean
    BrokerWatch brokerWatch(ConnectionFactory connections, RelayHealth health) {
        return new BrokerWatch(connections, health);
    }

    @Bean
    Publication publication(RabbitTemplate template) {
        return new Publication(template);
    }

    @Bean
    PublishedFeed publishedFeed(MongoDatabase database, Publication publication, Clock clock) {
        PublishedFeed feed = new PublishedFeed(database, publication, clock);
        feed.createIndexes();
        return feed;
    }

    @Bean
    OutboxRelay outboxRelay(
            Publication publication,
            PublishedFeed feed,
            PlatformProperties platform,
            JsonMapper json,
            RelayHealth health) {
        CloudEvents events = new CloudEvents(platform.service(), json);
        return new OutboxRelay(
                new EventPublisher(publication, events, feed), health, OutboxRelay.LEASE, Clock.systemUTC());
    }

    @Bean
    AggregateStores aggregateStores(
            MongoDatabase database, OutboxRelay relay, ObjectProvider<Tracer> tracer, Clock clock) {
        return new AggregateStores(database, relay, new TraceContext(tracer.getIfAvailable()), clock);
    }

    @Bean
    OutboxHealthIndicator outboxHealthIndicator(RelayHealth health) {
        return new OutboxHealthIndicator(health);
    }

    @Bean
    MeterBinder outboxMeters(RelayHealth health) {
        return registry -> {
            Gauge.builder("brum.outbox.pending", health, RelayHealth::pendingAggregates)
                    .description("Aggregates with unpublished events")
                    .register(registry);
            Gauge.builder("brum.outbox.oldest", health, RelayHealth::oldestPendingSeconds)
                    .baseUnit("seconds")
                    .description("Age of the oldest unpublished event")
                    .register(registry);
            Gauge.builder("brum.outbox.broker.reachable", health, relay -> relay.brokerReachable() ? 1 : 0)
                    .description("1 while events flow")
                    .register(registry);
        };
    }
}
