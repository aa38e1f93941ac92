/**
 * The portal as an app on a person's own device: the shell that is kept there, and what it says without a connection.
 *
 * <p>Uses nothing of the other packages.
 */
@NullMarked
package uk.brum.portal.device;

import org.jspecify.annotations.NullMarked;
