/**
 * The complaint and everything that may be done with it, by the Complaint Handling Code.
 *
 * <p>Uses the JDK and the working-time jar alone.
 */
@NullMarked
package uk.brum.complaints.domain;

import org.jspecify.annotations.NullMarked;
