/**
 * The work that waits: queues with their clocks, taken, put back and given out.
 *
 * <p>May use words, problems and sign-in.
 */
@NullMarked
package uk.brum.portal.staff.queues;

import org.jspecify.annotations.NullMarked;
