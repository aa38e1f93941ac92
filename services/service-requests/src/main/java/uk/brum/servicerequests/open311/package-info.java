/**
 * The city in the words of Open311 GeoReport v2, for apps that speak it, and the door for reports of other systems.
 *
 * <p>Uses the catalogue, the requests and the photos of this service through their use cases.
 */
@NullMarked
package uk.brum.servicerequests.open311;

import org.jspecify.annotations.NullMarked;
