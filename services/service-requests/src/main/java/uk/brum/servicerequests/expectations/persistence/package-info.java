/**
 * Measured times and rollups in MongoDB.
 *
 * <p>Uses the domain and the MongoDB driver.
 */
@NullMarked
package uk.brum.servicerequests.expectations.persistence;

import org.jspecify.annotations.NullMarked;
