/**
 * Mass incidents: one answer for all who report the same.
 *
 * <p>May use words, problems and pages.
 */
@NullMarked
package uk.brum.portal.staff.incidents;

import org.jspecify.annotations.NullMarked;
