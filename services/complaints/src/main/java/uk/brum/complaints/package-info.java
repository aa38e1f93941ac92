/**
 * Complaints: one aggregate from first words to the ombudsman, {@code policy} with the clocks in force on each day,
 * {@code letters} that cannot leave out what the Code requires, and {@code reporting}.
 *
 * <p>Uses the starter, working time and Spring; {@code policy} uses working time only.
 */
@NullMarked
package uk.brum.complaints;

import org.jspecify.annotations.NullMarked;
