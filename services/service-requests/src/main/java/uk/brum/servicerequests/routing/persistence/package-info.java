/**
 * Routes and forwardings in MongoDB.
 *
 * <p>Uses the domain of routing and the MongoDB driver.
 */
@NullMarked
package uk.brum.servicerequests.routing.persistence;

import org.jspecify.annotations.NullMarked;
