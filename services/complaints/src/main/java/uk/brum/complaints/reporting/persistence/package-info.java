/**
 * Counts complaints in the service's own store, and keeps what was published.
 *
 * <p>Uses the domain and the MongoDB driver.
 */
@NullMarked
package uk.brum.complaints.reporting.persistence;

import org.jspecify.annotations.NullMarked;
