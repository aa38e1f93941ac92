package uk.brum.servicerequests.open311.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Point;

/**
 * A report of another system.
 *
 * @param source the system
 * @param number the system's own
 * @param category ours
 * @param closed when it was closed; null while it is open
 */
public record Imported(
        String source,
        String number,
        String category,
        Point point,
        String description,
        List<String> mediaUrls,
        Instant requested,
        @Nullable Instant closed) {}
