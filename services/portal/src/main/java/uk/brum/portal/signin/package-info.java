/**
 * Signing in and out, the person's tokens, and finding the way back to where the person was.
 *
 * <p>May use Spring Security and the sessions.
 */
@NullMarked
package uk.brum.portal.signin;

import org.jspecify.annotations.NullMarked;
