/**
 * Decides whose a request is and sees to it that a contractor gets it, and that we hear what it does.
 *
 * <p>Uses the domain of routing, the use cases of the requests and of open311.
 */
@NullMarked
package uk.brum.servicerequests.routing.application;

import org.jspecify.annotations.NullMarked;
