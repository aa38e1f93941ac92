/**
 * The service's own API of requests.
 *
 * <p>Uses the application and the domain, Spring MVC and the starter.
 */
@NullMarked
package uk.brum.servicerequests.requests.web;

import org.jspecify.annotations.NullMarked;
