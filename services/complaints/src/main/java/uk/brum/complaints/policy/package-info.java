/**
 * The council's complaint policies as dated data, and the clocks that follow from them.
 *
 * <p>Uses the working days of {@code uk.brum.workingtime} and nothing else.
 */
@NullMarked
package uk.brum.complaints.policy;

import org.jspecify.annotations.NullMarked;
