/**
 * Schedules in MongoDB, and what of them is kept in memory so that bin days are answered without it.
 *
 * <p>Uses the domain, the messages of this service, the MongoDB driver and the starter.
 */
@NullMarked
package uk.brum.binschedules.schedules.persistence;

import org.jspecify.annotations.NullMarked;
