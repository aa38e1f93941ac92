/**
 * What an address, a street and a ward are, and the rules about them.
 * May use the city's grid and figures and a geometry library; no framework, database or JSON.
 */
@NullMarked
package uk.brum.places.domain;

import org.jspecify.annotations.NullMarked;
