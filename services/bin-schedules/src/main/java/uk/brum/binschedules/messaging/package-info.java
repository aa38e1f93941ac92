/**
 * The two doors through which events go out and in.
 *
 * <p>Uses the domains of the features and the starter.
 */
@NullMarked
package uk.brum.binschedules.messaging;

import org.jspecify.annotations.NullMarked;
