/**
 * What goes on in a person's ward: bin days, disruptions, reports, on a map and in words.
 *
 * <p>May use words, problems and pages.
 */
@NullMarked
package uk.brum.portal.area;

import org.jspecify.annotations.NullMarked;
