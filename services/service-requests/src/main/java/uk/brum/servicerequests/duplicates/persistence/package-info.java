/**
 * Booked collections in MongoDB.
 *
 * <p>Uses the domain and the MongoDB driver.
 */
@NullMarked
package uk.brum.servicerequests.duplicates.persistence;

import org.jspecify.annotations.NullMarked;
