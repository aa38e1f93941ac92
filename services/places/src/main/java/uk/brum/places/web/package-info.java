/**
 * The HTTP door: reads requests and rows of files, presents answers.
 * May use the application and the domain.
 */
@NullMarked
package uk.brum.places.web;

import org.jspecify.annotations.NullMarked;
