/**
 * One request as staff see it, and everything that they do with it.
 *
 * <p>May use words, problems and the photos of the residents' reports.
 */
@NullMarked
package uk.brum.portal.staff.requests;

import org.jspecify.annotations.NullMarked;
