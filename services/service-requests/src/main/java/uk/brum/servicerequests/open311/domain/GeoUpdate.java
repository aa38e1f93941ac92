package uk.brum.servicerequests.open311.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A public thing that happened to a public request. */
public record GeoUpdate(
        String id,
        String reference,
        UpdateStatus status,
        Instant at,
        @Nullable String description,
        @Nullable String mediaUrl) {}
