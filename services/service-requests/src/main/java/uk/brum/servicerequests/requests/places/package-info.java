/**
 * Wards and addresses from the service places, which owns them. Without it reports are taken all the same.
 *
 * <p>Uses the domain of requests, OpenFeign, JTS and the starter's clients.
 */
@NullMarked
package uk.brum.servicerequests.requests.places;

import org.jspecify.annotations.NullMarked;
