/**
 * The complaints workbench: lists with clocks, one complaint with all that is left to do, each action on a page of its own,
 * letters, remedies and what a supervisor watches over.
 *
 * <p>May use words, problems and pages, and what the page of a customer knows of a caller. What may happen to a complaint, the complaints service decides.
 */
@NullMarked
package uk.brum.portal.staff.complaints;

import org.jspecify.annotations.NullMarked;
