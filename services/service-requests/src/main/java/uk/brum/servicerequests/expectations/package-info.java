/**
 * How long requests really take: expected dates from measured times, and how often they came true.
 *
 * <p>Uses the requests; nobody needs it.
 */
@NullMarked
package uk.brum.servicerequests.expectations;

import org.jspecify.annotations.NullMarked;
