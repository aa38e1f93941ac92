/**
 * What can be done with the gazetteer, one thing in each class.
 * May use the domain.
 */
@NullMarked
package uk.brum.places.application;

import org.jspecify.annotations.NullMarked;
