package uk.brum.servicerequests.duplicates.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Point;

/**
 * A report that somebody is about to make.
 *
 * @param category its code
 * @param uprn the property where it is, when they say one
 * @param words what they say; may be empty
 */
public record Report(String category, Point at, @Nullable String uprn, String words, Instant now) {}
