/**
 * Photos over HTTP.
 *
 * <p>Uses the application and the domain, Spring MVC and the starter.
 */
@NullMarked
package uk.brum.servicerequests.photos.web;

import org.jspecify.annotations.NullMarked;
