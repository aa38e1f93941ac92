/**
 * Asking for reminders, and sending those that are due.
 *
 * <p>Uses the domain, the homes and calendars of schedules, and Spring's annotations.
 */
@NullMarked
package uk.brum.binschedules.reminders.application;

import org.jspecify.annotations.NullMarked;
