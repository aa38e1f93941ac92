/**
 * The two doors through which events go out and in.
 *
 * <p>Uses the domains and use cases of the features and the starter.
 */
@NullMarked
package uk.brum.servicerequests.messaging;

import org.jspecify.annotations.NullMarked;
