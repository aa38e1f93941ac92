/**
 * The catalogue: what can be reported, with which questions, by whom it is handled and what is promised, as dated data.
 *
 * <p>Knows nothing of requests; every other feature of the service may ask it.
 */
@NullMarked
package uk.brum.servicerequests.catalogue;

import org.jspecify.annotations.NullMarked;
