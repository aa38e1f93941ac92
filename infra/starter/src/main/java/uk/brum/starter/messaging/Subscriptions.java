package uk.brum.starter.messaging;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything that this service listens to; a service declares one such bean in {@code ConsumedEvents}. */
public record Subscriptions(List<Subscription> all) {

    public static Subscriptions of(Subscription... all) {
        return new Subscriptions(List.of(all));
    }

    /** The whole types of all events listened to, for the comparison with the contracts. */
    public Set<String> types() {
        Set<String> types = new TreeSet<>();
        all.forEach(subscription -> types.addAll(subscription.handlers().keySet()));
        return types;
    }

    /** Hands one event to its handler, as a delivery would. */
    public void deliver(Event event) {
        for (Subscription subscription : all) {
            var handler = subscription.handlers().get(event.type());
            if (handler != null) {
                handler.accept(event);
                return;
            }
        }
        throw new UnprocessableEvent("Nobody here handles " + event.type());
    }
}
