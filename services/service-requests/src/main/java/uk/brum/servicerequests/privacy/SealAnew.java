package uk.brum.servicerequests.privacy;

import com.mongodb.client.model.Sorts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.brum.starter.sealing.MasterKeys;

/**
 * While there is more than one master key, goes through all contact details and seals with the first what lies under
 * another, every hour anew. Several instances may do so at once. Its last word in the log says whether an earlier key is
 * still needed.
 */
@Component
class SealAnew {

    private static final Logger LOG = LoggerFactory.getLogger(SealAnew.class);
    private static final int BATCH = 500;

    private final MasterKeys master;
    private final List<Resealing> collections;

    SealAnew(MasterKeys master, List<Resealing> collections) {
        this.master = master;
        this.collections = collections;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 30_000)
    public void whileKeysChange() {
        if (master.all().size() > 1) {
            pass();
        }
    }

    /** Goes through everything once; says how much was sealed anew, was so already, and cannot be read. */
    Map<Resealing.Outcome, Integer> pass() {
        Map<Resealing.Outcome, Integer> counts = new EnumMap<>(Resealing.Outcome.class);
        for (Resealing.Outcome outcome : Resealing.Outcome.values()) {
            counts.put(outcome, 0);
        }
        for (Resealing resealing : collections) {
            for (Document stored : resealing
                    .collection()
                    .find()
                    .sort(Sorts.ascending("_id"))
                    .projection(resealing.fields())
                    .batchSize(BATCH)) {
                counts.merge(resealing.reseal(stored), 1, Integer::sum);
            }
        }
        int unreadable = counts.getOrDefault(Resealing.Outcome.UNREADABLE, 0);
        LOG.info(
                "Contact details: {} documents sealed anew with master key {}, {} were so already, {} cannot be read."
                        + " {}",
                counts.get(Resealing.Outcome.SEALED),
                master.first().id(),
                counts.get(Resealing.Outcome.CURRENT),
                unreadable,
                unreadable == 0
                        ? "No earlier key is needed any more, once every instance seals with this one."
                        : "Keep every key until it is found out why.");
        return counts;
    }
}
