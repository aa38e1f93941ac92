package uk.brum.starter.messaging;

import com.rabbitmq.client.GetResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.starter.outbox.Publication;

/** The events that could not be handled: look at them, send them round again, or let one go with a reason. */
public final class ParkedEvents {

    private static final Logger log = LoggerFactory.getLogger(ParkedEvents.class);
    private static final int MOST = 200;

    /** A parked event without its data: what it is, whose, and how it failed. */
    public record Parked(String id, String type, String subject, int failures, String why) {}

    private final Subscriptions subscriptions;
    private final Topology topology;
    private final String consumer;
    private final RabbitTemplate template;
    private final JsonMapper json;

    ParkedEvents(Subscriptions subscriptions, String consumer, RabbitTemplate template, JsonMapper json) {
        this.subscriptions = subscriptions;
        this.topology = new Topology(consumer, RetryPlan.STANDARD);
        this.consumer = consumer;
        this.template = template;
        this.json = json;
    }

    /** At most 200 per producer; they stay parked. */
    public List<Parked> list() {
        List<Parked> parked = new ArrayList<>();
        for (String queue : queues()) {
            walk(queue, message -> {
                parked.add(describe(message));
                return false;
            });
        }
        return parked;
    }

    /** Sends the one with this id to its queue again; safe to repeat. Returns how many there were. */
    public int replay(String eventId) {
        return replay(message -> eventId.equals(message.getMessageProperties().getMessageId()), eventId);
    }

    /** Sends all to their queues again; safe to repeat. Returns how many. */
    public int replayAll() {
        return replay(message -> true, "all");
    }

    private int replay(Predicate<Message> which, String inWords) {
        Publication publication = new Publication(template);
        int[] moved = {0};
        for (String queue : queues()) {
            walk(queue, message -> {
                if (!which.test(message)) {
                    return false;
                }
                Message fresh = MessageBuilder.fromClonedMessage(message)
                        .removeHeader(EventHandling.FAILURES)
                        .removeHeader(EventHandling.WHY)
                        .build();
                boolean heard =
                        publication.publish(topology.retryExchange(), queue, fresh) == Publication.Outcome.HEARD;
                moved[0] += heard ? 1 : 0;
                return heard;
            });
        }
        log.info("Replayed {} parked events ({})", moved[0], inWords);
        return moved[0];
    }

    /** Lets one go for good; who and why is logged. */
    public boolean discard(String eventId, String reason, String by) {
        boolean[] gone = {false};
        for (String queue : queues()) {
            walk(queue, message -> {
                boolean it = eventId.equals(message.getMessageProperties().getMessageId());
                gone[0] |= it;
                return it;
            });
        }
        if (gone[0]) {
            log.warn("Parked event {} discarded by {}: {}", eventId, by, reason);
        }
        return gone[0];
    }

    private List<String> queues() {
        return subscriptions.all().stream()
                .map(subscription -> subscription.queue(consumer))
                .toList();
    }

    /** Takes each parked message in hand; it leaves the queue only when {@code remove} says so, else it goes back. */
    private void walk(String queue, java.util.function.Predicate<Message> remove) {
        template.execute(channel -> {
            List<Long> keep = new ArrayList<>();
            for (int i = 0; i < MOST; i++) {
                GetResponse next = channel.basicGet(Topology.parkingQueue(queue), false);
                if (next == null) {
                    break;
                }
                Message message = MessageBuilder.withBody(next.getBody())
                        .andProperties(new org.springframework.amqp.rabbit.support.DefaultMessagePropertiesConverter()
                                .toMessageProperties(next.getProps(), next.getEnvelope(), "UTF-8"))
                        .build();
                if (remove.test(message)) {
                    channel.basicAck(next.getEnvelope().getDeliveryTag(), false);
                } else {
                    keep.add(next.getEnvelope().getDeliveryTag());
                }
            }
            for (long tag : keep) {
                channel.basicNack(tag, false, true);
            }
            return null;
        });
    }

    private Parked describe(Message message) {
        String subject = "";
        try {
            JsonNode event = json.readTree(new String(message.getBody(), StandardCharsets.UTF_8));
            subject = event.path("subject").asString("");
        } catch (RuntimeException e) {
            log.debug("A parked message is not JSON", e);
        }
        Object failures = message.getMessageProperties().getHeader(EventHandling.FAILURES);
        return new Parked(
                Objects.toString(message.getMessageProperties().getMessageId(), ""),
                Objects.toString(message.getMessageProperties().getType(), ""),
                subject,
                failures instanceof Number number ? number.intValue() : 0,
                Objects.toString(message.getMessageProperties().getHeader(EventHandling.WHY), ""));
    }
}
