/** The gazetteer of the city: addresses, streets and wards. May use everything below it. */
@NullMarked
package uk.brum.places;

import org.jspecify.annotations.NullMarked;
