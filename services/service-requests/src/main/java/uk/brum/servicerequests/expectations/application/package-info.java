/**
 * Measuring, rolling up and expecting, one class for each.
 *
 * <p>Uses the domain, the requests' port, and Spring's stereotypes.
 */
@NullMarked
package uk.brum.servicerequests.expectations.application;

import org.jspecify.annotations.NullMarked;
