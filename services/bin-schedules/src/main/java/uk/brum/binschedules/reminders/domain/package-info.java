/**
 * Who is reminded of which bin days, and what a reminder says.
 *
 * <p>Uses the domain of schedules; no framework.
 */
@NullMarked
package uk.brum.binschedules.reminders.domain;

import org.jspecify.annotations.NullMarked;
