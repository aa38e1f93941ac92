package uk.brum.servicerequests.following.delivery;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.following.application.DeliverWebhook;
import uk.brum.servicerequests.following.application.Postman;
import uk.brum.servicerequests.following.domain.Deliveries;
import uk.brum.starter.loop.SteadyLoop;

/** Goes round the webhooks with something due, as long as the service runs. Any number of instances may do so at once. */
@Component
class DeliveryLoop implements SmartLifecycle, Postman {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int WEBHOOKS = 100;
    private static final int AT_ONCE = 16;

    private final Deliveries deliveries;
    private final DeliverWebhook deliver;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final SteadyLoop loop = new SteadyLoop("webhooks", LOOK_AGAIN, this::goRound);

    DeliveryLoop(Deliveries deliveries, DeliverWebhook deliver, Clock clock) {
        this.deliveries = deliveries;
        this.deliver = deliver;
        this.clock = clock;
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
        workers.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    private boolean goRound() throws InterruptedException {
        for (String webhook : due()) {
            places.acquire();
            workers.execute(() -> deliver(webhook));
        }
        return false;
    }

    private List<String> due() {
        try {
            return deliveries.webhooksWithWork(clock.instant(), WEBHOOKS);
        } catch (MongoException e) {
            LOG.warn("The deliveries cannot be read: {}", e.getClass().getSimpleName());
            return List.of();
        }
    }

    private void deliver(String webhook) {
        try {
            deliver.deliver(webhook);
        } catch (MongoException e) {
            LOG.warn(
                    "What became of a delivery could not be saved: {}",
                    e.getClass().getSimpleName());
        } finally {
            places.release();
        }
    }
}
