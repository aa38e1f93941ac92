/**
 * Keys and rounds of Open311 in MongoDB.
 *
 * <p>Uses the domain of open311 and the MongoDB driver.
 */
@NullMarked
package uk.brum.servicerequests.open311.persistence;

import org.jspecify.annotations.NullMarked;
