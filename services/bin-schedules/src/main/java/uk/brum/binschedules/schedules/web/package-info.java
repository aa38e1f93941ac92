/**
 * Schedules over HTTP: as JSON, as a calendar feed and as bin-day apps read them; staff's changes; files.
 *
 * <p>Uses the application and the domain, Spring MVC and the starter.
 */
@NullMarked
package uk.brum.binschedules.schedules.web;

import org.jspecify.annotations.NullMarked;
