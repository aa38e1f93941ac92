/**
 * Reminders over HTTP: for residents, for the links in emails, and for notifications.
 *
 * <p>Uses the application, the domain and Spring's web.
 */
@NullMarked
package uk.brum.binschedules.reminders.web;

import org.jspecify.annotations.NullMarked;
