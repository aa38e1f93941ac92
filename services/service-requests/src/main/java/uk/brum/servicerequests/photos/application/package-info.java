/**
 * What can be done with photos, one class for each.
 *
 * <p>Uses the domain, the requests' use cases and port, and Spring's stereotypes.
 */
@NullMarked
package uk.brum.servicerequests.photos.application;

import org.jspecify.annotations.NullMarked;
