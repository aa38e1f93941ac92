/**
 * What can be done with requests: one public method for each thing.
 *
 * <p>Uses the domain, the catalogue's domain and application, Spring's stereotypes and the starter's idempotency.
 */
@NullMarked
package uk.brum.servicerequests.requests.application;

import org.jspecify.annotations.NullMarked;
