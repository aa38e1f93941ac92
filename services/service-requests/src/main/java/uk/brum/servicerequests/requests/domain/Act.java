package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something is done and by whom: a person's id or a service; null for somebody unknown. */
public record Act(Instant at, @Nullable String by) {}
