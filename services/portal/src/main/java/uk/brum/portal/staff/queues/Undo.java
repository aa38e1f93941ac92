package uk.brum.portal.staff.queues;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.portal.sessions.KeptThings;

/** What was before, for what a member of staff did lately. It outlives their session, and nobody else finds it. */
@Component
class Undo {

    private static final String STEPS = "undo";

    private final KeptThings kept;

    Undo(KeptThings kept) {
        this.kept = kept;
    }

    /** Who had a request before, and who has it since. */
    record Step(String reference, Holders.Holder before, Holders.Holder after) implements Serializable {}

    /** Remembers the steps; null when there are none. */
    @Nullable
    String keep(String owner, List<Step> steps) {
        if (steps.isEmpty()) {
            return null;
        }
        String id = UUID.randomUUID().toString();
        kept.begin(id, owner, STEPS, new ArrayList<>(steps));
        return id;
    }

    /** The steps, once: what was taken back is not taken back twice. */
    List<Step> take(String owner, String id) {
        if (!(kept.get(id, owner, STEPS) instanceof List<?> steps)) {
            return List.of();
        }
        kept.remove(id, owner, STEPS);
        return steps.stream().map(Step.class::cast).toList();
    }
}
