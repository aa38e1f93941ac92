/**
 * Expectations over HTTP, for everybody.
 *
 * <p>Uses the application, Spring MVC and the starter.
 */
@NullMarked
package uk.brum.servicerequests.expectations.web;

import org.jspecify.annotations.NullMarked;
