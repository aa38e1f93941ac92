/**
 * The gazetteer in MongoDB.
 * May use the domain, and the messaging package's published events.
 */
@NullMarked
package uk.brum.places.persistence;

import org.jspecify.annotations.NullMarked;
