/**
 * Puts the catalogue and the requests into the words of GeoReport v2, and what comes in by it into ours.
 *
 * <p>Uses the domain of open311 and the use cases of the catalogue, the requests and the photos.
 */
@NullMarked
package uk.brum.servicerequests.open311.application;

import org.jspecify.annotations.NullMarked;
