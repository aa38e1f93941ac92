/**
 * Whose a request is – the council's, a contractor's, another body's – and how it is sent on to a contractor.
 *
 * <p>Uses the requests and open311 of this service; they know nothing of it.
 */
@NullMarked
package uk.brum.servicerequests.routing;

import org.jspecify.annotations.NullMarked;
