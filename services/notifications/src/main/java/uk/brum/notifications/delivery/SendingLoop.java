package uk.brum.notifications.delivery;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.brum.notifications.application.Courier;
import uk.brum.notifications.application.MailSystem;
import uk.brum.notifications.application.SendMessages;
import uk.brum.notifications.domain.MessageState;
import uk.brum.notifications.domain.Messages;
import uk.brum.starter.loop.SteadyLoop;

/**
 * Sends what is due, as long as the service runs: new messages at once, failed ones when their time has come, and those
 * that a dead instance had taken when its lease has ended. Any number of instances may do so at once.
 */
@Component
class SendingLoop implements SmartLifecycle, Courier {

    private static final Logger LOG = LoggerFactory.getLogger(SendingLoop.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** What is planned close together is sent together: taking and saving cost nearly the same for one as for many. */
    private static final Duration REST = Duration.ofMillis(200);

    private static final int BATCH = 64;
    private static final int AT_ONCE = 16;

    private final Messages messages;
    private final SendMessages sendMessages;
    private final MailSystem mail;
    private final Clock clock;
    private final AtomicLong longestWait = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final SteadyLoop loop = new SteadyLoop("sending", LOOK_AGAIN, this::sendDue);

    SendingLoop(Messages messages, SendMessages sendMessages, MailSystem mail, Clock clock) {
        this.messages = messages;
        this.sendMessages = sendMessages;
        this.mail = mail;
        this.clock = clock;
    }

    @Autowired
    void measure(MeterRegistry meters) {
        meters.gauge("brum.messages.overdue.seconds", longestWait);
        FunctionCounter.builder("brum.messages.sent", sent, AtomicLong::get).register(meters);
        FunctionCounter.builder("brum.messages.failed", failed, AtomicLong::get).register(meters);
    }

    private void count(MessageState state) {
        if (state == MessageState.SENT) {
            sent.incrementAndGet();
        } else if (state == MessageState.FAILED) {
            failed.incrementAndGet();
        }
    }

    @Override
    public void wake() {
        loop.wake();
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** Returns whether there may be more. */
    private boolean sendDue() throws InterruptedException {
        if (!mail.ready()) {
            return false;
        }
        List<Messages.Stored> due;
        Instant now = clock.instant();
        try {
            due = messages.due(now, BATCH);
        } catch (MongoException e) {
            LOG.warn("The messages cannot be read: {}", e.getClass().getSimpleName());
            return false;
        }
        if (due.isEmpty()) {
            mail.rest();
        }
        longestWait.set(due.isEmpty() ? 0 : waited(due.getFirst(), now));
        for (int sent = 0; sent < due.size(); sent += AT_ONCE) {
            send(due.subList(sent, Math.min(sent + AT_ONCE, due.size())));
        }
        if (!due.isEmpty() && due.size() < BATCH) {
            LockSupport.parkNanos(this, REST.toNanos());
        }
        return !due.isEmpty();
    }

    private void send(List<Messages.Stored> due) throws InterruptedException {
        try {
            sendMessages.send(due).forEach(this::count);
        } catch (MongoException e) {
            LOG.warn(
                    "What became of messages could not be saved: {}",
                    e.getClass().getSimpleName());
        }
    }

    private static long waited(Messages.Stored message, Instant now) {
        Instant due = message.message().progress().due();
        return due == null ? 0 : Math.max(0, Duration.between(due, now).toSeconds());
    }
}
