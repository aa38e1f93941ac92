/**
 * GeoReport v2 over HTTP: parameters read, answers written as XML and as JSON, and the administration of keys and imports.
 *
 * <p>Uses the domain and the use cases of open311, Spring MVC and the starter.
 */
@NullMarked
package uk.brum.servicerequests.open311.web;

import org.jspecify.annotations.NullMarked;
