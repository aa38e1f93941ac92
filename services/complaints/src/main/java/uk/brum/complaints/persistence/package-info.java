/**
 * Complaints in MongoDB, each with its events in one document saved by one write; the calendar, and who looked at what.
 *
 * <p>Uses the domain, the application's ports, the messages of this service and the starter's outbox.
 */
@NullMarked
package uk.brum.complaints.persistence;

import org.jspecify.annotations.NullMarked;
