/**
 * The properties in a person's account, from the service accounts.
 *
 * <p>Uses the application of requests, OpenFeign and the starter's clients.
 */
@NullMarked
package uk.brum.servicerequests.requests.accounts;

import org.jspecify.annotations.NullMarked;
