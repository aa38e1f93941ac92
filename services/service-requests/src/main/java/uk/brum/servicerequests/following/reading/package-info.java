/**
 * Reads the requests for those who follow them: what anybody may see, and what a reporter may.
 *
 * <p>It uses the requests' own ports and fulfils those of following.
 */
@NullMarked
package uk.brum.servicerequests.following.reading;

import org.jspecify.annotations.NullMarked;
