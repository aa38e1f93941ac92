/**
 * Routes for administrators, and for staff what became of requests that were sent on.
 *
 * <p>Uses the domain and the use cases of routing, Spring MVC and the starter.
 */
@NullMarked
package uk.brum.servicerequests.routing.web;

import org.jspecify.annotations.NullMarked;
