package uk.brum.servicerequests.requests.application;

import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.Proof;

/** What staff can do to move a request on. Texts are read by its reporter. */
public sealed interface Move {

    /** It is accepted. */
    record Acknowledge() implements Move {}

    /** Work begins, or goes on when the request was waiting. */
    record Start(String text) implements Move {}

    /** It waits for something. */
    record Pause(String reason) implements Move {}

    /** It ends; not as a duplicate, since that needs the other request: see {@link MergeRequests}. */
    record Close(
            Ending ending, String explanation, @Nullable Proof proof) implements Move {}

    /** It was closed wrongly. */
    record Reopen(String why) implements Move {}
}
