package uk.brum.starter.outbox;

import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One claimed aggregate while its events are published, one after another: a later event must not overtake. */
final class Turn {

    private final Lease lease;
    private final List<String> published = new ArrayList<>();
    private @Nullable Duration pause;

    Turn(Lease lease) {
        this.lease = lease;
    }

    boolean hasNext() {
        return pause == null && published.size() < lease.pending().size();
    }

    EventPublisher.Pending next() {
        return new EventPublisher.Pending(lease.aggregateId(), event());
    }

    /** The next event was heard. */
    void published() {
        published.add(event().getString("id"));
    }

    /** The next event must wait, and all behind it. */
    void postponed(Duration pause) {
        this.pause = pause;
    }

    boolean hasPublished() {
        return !published.isEmpty();
    }

    UpdateOneModel<Document> settle(Instant now) {
        return lease.settle(published, pause == null ? null : now.plus(pause));
    }

    private Document event() {
        return lease.pending().get(published.size());
    }
}
