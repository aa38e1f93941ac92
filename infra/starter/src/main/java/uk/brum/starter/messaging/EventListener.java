package uk.brum.starter.messaging;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareBatchMessageListener;

/**
 * Takes one subscription's deliveries, one or many at once. A message is acknowledged only after its handler returned, or
 * after the broker confirmed its copy in a delay or parking queue; so at any crash it is still somewhere.
 */
final class EventListener implements ChannelAwareBatchMessageListener {

    private final EventHandling handling;
    private final Runnable giveWay;

    EventListener(EventHandling handling, Runnable giveWay) {
        this.handling = handling;
        this.giveWay = giveWay;
    }

    @Override
    public void onMessage(Message message, @Nullable Channel channel) {
        onMessageBatch(List.of(message), channel);
    }

    @Override
    public void onMessageBatch(List<Message> messages, @Nullable Channel channel) {
        if (channel == null) {
            throw new IllegalStateException("A listener without a channel cannot acknowledge");
        }
        giveWay.run();
        List<Message> unmoved = handling.handle(messages);
        try {
            // not moved, so these stay in the queue; the delivery limit bounds this
            for (Message message : unmoved) {
                channel.basicNack(tag(message), false, true);
            }
            for (Message last : messages.reversed()) {
                if (!unmoved.contains(last)) {
                    // this one and all before it that were not put back: a channel has one consumer
                    channel.basicAck(tag(last), true);
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long tag(Message message) {
        return message.getMessageProperties().getDeliveryTag();
    }
}
