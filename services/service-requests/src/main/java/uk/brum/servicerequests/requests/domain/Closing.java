package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended, until it is opened again.
 *
 * @param explanation why, in words for the reporter
 */
public record Closing(
        Ending ending,
        Instant at,
        String explanation,
        @Nullable Proof proof) {}
