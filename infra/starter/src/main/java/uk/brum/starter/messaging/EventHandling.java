package uk.brum.starter.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.starter.outbox.Publication;

/** Hands deliveries to their handlers; what fails is moved to where it waits, or where a person looks at it. */
final class EventHandling {

    static final String FAILURES = "x-brum-failures";
    static final String WHY = "x-brum-why";
    private static final Logger log = LoggerFactory.getLogger(EventHandling.class);

    private final Subscription subscription;
    private final String queue;
    private final String retryExchange;
    private final RetryPlan plan;
    private final Publication publication;
    private final JsonMapper json;

    EventHandling(
            Subscription subscription, String consumer, RetryPlan plan, Publication publication, JsonMapper json) {
        this.subscription = subscription;
        this.queue = subscription.queue(consumer);
        this.retryExchange = new Topology(consumer, plan).retryExchange();
        this.plan = plan;
        this.publication = publication;
        this.json = json;
    }

    /** Those that one handler takes together. */
    private record Group(List<Message> messages, List<Event> events) {

        Group() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * Handles them all.
     *
     * @return those that could neither be handled nor moved, and must stay where they are
     */
    List<Message> handle(List<Message> messages) {
        Set<Message> done = Collections.newSetFromMap(new IdentityHashMap<>());
        if (messages.size() > 1) {
            groups(messages).forEach((handler, group) -> {
                if (tookAll(handler, group)) {
                    done.addAll(group.messages());
                }
            });
        }
        List<Message> unmoved = new ArrayList<>();
        for (Message message : messages) {
            if (!done.contains(message) && !handleAlone(message)) {
                unmoved.add(message);
            }
        }
        return unmoved;
    }

    private Map<Consumer<List<Event>>, Group> groups(List<Message> messages) {
        Map<Consumer<List<Event>>, Group> groups = new IdentityHashMap<>();
        for (Message message : messages) {
            try {
                Event event = Event.read(message.getBody(), json);
                @Nullable Consumer<List<Event>> handler = subscription.together(event.type());
                if (handler != null) {
                    Group group = groups.computeIfAbsent(handler, _ -> new Group());
                    group.messages().add(message);
                    group.events().add(event);
                }
            } catch (UnprocessableEvent e) {
                log.debug("One that cannot be read is parked alone", e);
            }
        }
        return groups;
    }

    private static boolean tookAll(Consumer<List<Event>> handler, Group group) {
        try {
            handler.accept(group.events());
            return true;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            log.warn(
                    "{} events failed together, so each is handled alone: {}",
                    group.events().size(),
                    e.toString());
            return false;
        }
    }

    private boolean handleAlone(Message message) {
        try (MDC.MDCCloseable ignored =
                MDC.putCloseable("eventId", message.getMessageProperties().getMessageId())) {
            Event event = Event.read(message.getBody(), json);
            var handler = subscription.handlers().get(event.type());
            if (handler == null) {
                throw new UnprocessableEvent("Nobody here handles " + event.type());
            }
            handler.accept(event);
            return true;
        } catch (UnprocessableEvent e) {
            log.error("Parked at once: {}", e.getMessage());
            return move(message, Topology.parkingQueue(queue), failures(message) + 1, e);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            int failures = failures(message) + 1;
            Optional<Duration> delay = plan.after(failures);
            log.warn(
                    "Failed {} times, {}: {}",
                    failures,
                    delay.map(wait -> "again in " + wait.toSeconds() + " s").orElse("parked"),
                    e.toString());
            String target =
                    delay.map(wait -> Topology.delayQueue(queue, wait)).orElseGet(() -> Topology.parkingQueue(queue));
            return move(message, target, failures, e);
        }
    }

    private boolean move(Message message, String target, int failures, Throwable why) {
        Message copy = MessageBuilder.fromClonedMessage(message)
                .setHeader(FAILURES, failures)
                .setHeader(WHY, why.getClass().getSimpleName())
                .removeHeader("x-death")
                .build();
        return publication.publish(retryExchange, target, copy) == Publication.Outcome.HEARD;
    }

    private static int failures(Message message) {
        return message.getMessageProperties().getHeader(FAILURES) instanceof Number number ? number.intValue() : 0;
    }
}
