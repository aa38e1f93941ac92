/**
 * The collections of a home, from the service bin-schedules, which owns them.
 *
 * <p>Uses the domain and OpenFeign.
 */
@NullMarked
package uk.brum.servicerequests.duplicates.bins;

import org.jspecify.annotations.NullMarked;
