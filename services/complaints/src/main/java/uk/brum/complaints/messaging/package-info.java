/**
 * The two doors through which events go out and in.
 *
 * <p>Uses the domain, the application and the starter.
 */
@NullMarked
package uk.brum.complaints.messaging;

import org.jspecify.annotations.NullMarked;
