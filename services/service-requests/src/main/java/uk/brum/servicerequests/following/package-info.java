/**
 * Following reports, wards, circles and categories: by email, Atom and webhooks; and who is told of what.
 *
 * <p>It uses the requests through its own ports, and nobody uses it but the doors of the service.
 */
@NullMarked
package uk.brum.servicerequests.following;

import org.jspecify.annotations.NullMarked;
