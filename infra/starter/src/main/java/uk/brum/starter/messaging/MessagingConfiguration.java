package uk.brum.starter.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.starter.PlatformProperties;
import uk.brum.starter.door.Door;
import uk.brum.starter.outbox.OutboxConfiguration;
import uk.brum.starter.outbox.Publication;
import uk.brum.starter.outbox.PublishedFeed;

/** The exchange for every service that speaks; queues and listeners for every service that declares subscriptions. */
@AutoConfiguration(after = OutboxConfiguration.class)
@ConditionalOnProperty(name = "brum.events.enabled", havingValue = "true", matchIfMissing = true)
public class MessagingConfiguration {

    @Bean
    Declarables eventExchange() {
        return new Declarables(new TopicExchange(EventExchange.NAME, true, false));
    }

    @Bean
    OperatorController operatorController(ObjectProvider<ParkedEvents> parked, PublishedFeed feed) {
        return new OperatorController(parked, feed);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Subscriptions.class)
    static class Consuming {

        @Bean
        @ConditionalOnMissingBean
        RetryPlan retryPlan() {
            return RetryPlan.STANDARD;
        }

        @Bean
        Declarables subscribedQueues(Subscriptions subscriptions, PlatformProperties platform, RetryPlan plan) {
            return new Declarables(new Topology(platform.service(), plan).declarables(subscriptions.all()));
        }

        @Bean
        Listening listening(
                Subscriptions subscriptions,
                PlatformProperties platform,
                RetryPlan plan,
                ConnectionFactory connections,
                AmqpAdmin admin,
                Publication publication,
                JsonMapper json,
                ObjectProvider<Door> door) {
            // who waits for an answer goes before what nobody waits for
            Runnable giveWay = () -> door.ifAvailable(Door::giveWay);
            List<ListenerContainer> containers = new ArrayList<>();
            for (Subscription subscription : subscriptions.all()) {
                EventHandling handling = new EventHandling(subscription, platform.service(), plan, publication, json);
                containers.add(new ListenerContainer(
                        connections,
                        admin,
                        subscription.queue(platform.service()),
                        new EventListener(handling, giveWay),
                        subscription.gathers()));
            }
            return new Listening(containers, admin);
        }

        @Bean
        ParkedEvents parkedEvents(
                Subscriptions subscriptions, PlatformProperties platform, RabbitTemplate template, JsonMapper json) {
            return new ParkedEvents(subscriptions, platform.service(), template, json);
        }

        @Bean
        MeterBinder parkedMeters(Subscriptions subscriptions, PlatformProperties platform, AmqpAdmin admin) {
            return registry -> subscriptions.all().forEach(subscription -> {
                String queue = Topology.parkingQueue(subscription.queue(platform.service()));
                Gauge.builder("brum.events.parked", () -> count(admin, queue))
                        .tag("queue", queue)
                        .description("Events that could not be handled and wait for a person")
                        .register(registry);
            });
        }

        private static double count(AmqpAdmin admin, String queue) {
            QueueInformation information = admin.getQueueInfo(queue);
            return information == null ? Double.NaN : information.getMessageCount();
        }
    }
}
