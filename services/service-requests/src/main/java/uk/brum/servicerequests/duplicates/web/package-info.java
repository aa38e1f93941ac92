/**
 * Duplicates over HTTP.
 *
 * <p>Uses the application, Spring MVC and the starter.
 */
@NullMarked
package uk.brum.servicerequests.duplicates.web;

import org.jspecify.annotations.NullMarked;
