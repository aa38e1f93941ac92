/**
 * The address register of the service places, which owns addresses.
 *
 * <p>Uses the domain, OpenFeign and the starter's clients.
 */
@NullMarked
package uk.brum.binschedules.schedules.places;

import org.jspecify.annotations.NullMarked;
