/**
 * The supervisor's board: how much waits, since when, and what comes due, for requests by team and for complaints.
 *
 * <p>May use words, problems and pages.
 */
@NullMarked
package uk.brum.portal.staff.board;

import org.jspecify.annotations.NullMarked;
