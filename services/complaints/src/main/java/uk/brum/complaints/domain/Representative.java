package uk.brum.complaints.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who complains for another.
 *
 * @param consent how the complainant agreed, for example "signed form"; null while it is awaited
 * @param consentAt when that was recorded
 */
public record Representative(
        Party person, @Nullable String consent, @Nullable Instant consentAt) {}
