/**
 * Complaints over HTTP.
 *
 * <p>Uses the application and the domain, Spring MVC and the starter.
 */
@NullMarked
package uk.brum.complaints.web;

import org.jspecify.annotations.NullMarked;
