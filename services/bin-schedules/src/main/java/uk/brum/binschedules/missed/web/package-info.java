/**
 * Reports of missed collections over HTTP.
 *
 * <p>Uses the application and the domain, Spring MVC, the starter, and the vocabulary of {@code schedules.web}.
 */
@NullMarked
package uk.brum.binschedules.missed.web;

import org.jspecify.annotations.NullMarked;
