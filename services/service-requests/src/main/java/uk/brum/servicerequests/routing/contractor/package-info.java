/**
 * Contractors' Open311 endpoints, called with OpenFeign.
 *
 * <p>Uses the domain of routing and the starter.
 */
@NullMarked
package uk.brum.servicerequests.routing.contractor;

import org.jspecify.annotations.NullMarked;
