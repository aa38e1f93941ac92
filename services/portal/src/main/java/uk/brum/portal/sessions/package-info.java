/**
 * Browser sessions, kept encrypted in the portal's own database.
 *
 * <p>May use Spring Session and the MongoDB driver; knows nothing of what a session holds.
 */
@NullMarked
package uk.brum.portal.sessions;

import org.jspecify.annotations.NullMarked;
