/**
 * What following says to others.
 *
 * <p>It uses the domain and the starter's events.
 */
@NullMarked
package uk.brum.servicerequests.following.messaging;

import org.jspecify.annotations.NullMarked;
