/**
 * Requests in MongoDB: each with its history and its events in one document, saved by one write.
 *
 * <p>Uses the domain, the application's ports, the messages of this service and the starter's outbox.
 */
@NullMarked
package uk.brum.servicerequests.requests.persistence;

import org.jspecify.annotations.NullMarked;
