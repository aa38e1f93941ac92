/**
 * Asks service requests, bin schedules and notifications about the things that complaints grow out of.
 *
 * <p>May use the application's ports; nothing uses it.
 */
@NullMarked
package uk.brum.complaints.origins;

import org.jspecify.annotations.NullMarked;
