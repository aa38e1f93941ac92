/**
 * Measured times, what is expected from them, and when there are enough of them.
 *
 * <p>Uses the JDK, nothing else.
 */
@NullMarked
package uk.brum.servicerequests.expectations.domain;

import org.jspecify.annotations.NullMarked;
