/**
 * Routes as dated data, and the life of a request that was sent on.
 *
 * <p>Uses nothing but the JDK.
 */
@NullMarked
package uk.brum.servicerequests.routing.domain;

import org.jspecify.annotations.NullMarked;
