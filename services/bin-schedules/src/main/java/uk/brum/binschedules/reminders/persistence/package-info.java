/**
 * Reminders in MongoDB; what tells who somebody is lies sealed.
 *
 * <p>Uses the domain, the application, the starter's outbox and sealing, and the MongoDB driver.
 */
@NullMarked
package uk.brum.binschedules.reminders.persistence;

import org.jspecify.annotations.NullMarked;
