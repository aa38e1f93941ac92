/**
 * One customer, or one home, on one page: who it is, what is open, what was sent, and what to do for them now.
 *
 * <p>May use words, problems, the desk of queues, and the homes, bin days and reports of the residents' pages.
 */
@NullMarked
package uk.brum.portal.staff.customer;

import org.jspecify.annotations.NullMarked;
