/**
 * Goes round what is due, as long as the service runs.
 *
 * <p>Uses the application and the starter's loop.
 */
@NullMarked
package uk.brum.binschedules.reminders.delivery;

import org.jspecify.annotations.NullMarked;
