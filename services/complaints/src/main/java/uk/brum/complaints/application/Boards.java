package uk.brum.complaints.application;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Status;

/** What a supervisor's board is counted from; restricted complaints of others are never in it. */
public interface Boards {

    /** An open complaint. @param due when its next clock ends, null when none runs */
    record Open(
            String reference,
            Instant receivedAt,
            Status status,
            @Nullable String handler,
            @Nullable Instant due) {}

    /** Every open complaint that this person may see. */
    void each(String viewer, Consumer<Open> reader);

    /** How many breaches were recorded since then. */
    int breachesSince(String viewer, Instant since);

    /** How many complaints have a letter that waits to be posted. */
    int lettersToPost(String viewer);
}
