package uk.brum.servicerequests.open311.domain;

import java.time.Duration;
import java.time.Instant;

/** When the same content first came, so that a client that did not wait for its answer makes one report, not two. */
public interface Rounds {

    /**
     * The beginning of the round that a submission belongs to: of the first submission with this fingerprint within the
     * window. Asked at the same moment by several, it answers all of them alike.
     *
     * @param fingerprint of the key and the content, hex
     */
    Instant roundOf(String fingerprint, Instant now, Duration window);
}
