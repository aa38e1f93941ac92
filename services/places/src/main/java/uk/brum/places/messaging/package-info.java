/**
 * What the gazetteer tells the other services.
 * May use the domain.
 */
@NullMarked
package uk.brum.places.messaging;

import org.jspecify.annotations.NullMarked;
