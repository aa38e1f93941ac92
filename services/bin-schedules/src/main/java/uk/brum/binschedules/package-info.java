/**
 * Bin schedules: {@code schedules} works out collections, {@code missed} takes reports of missed ones.
 *
 * <p>Uses the starter and Spring; {@code missed} uses {@code schedules}, never the other way round.
 */
@NullMarked
package uk.brum.binschedules;

import org.jspecify.annotations.NullMarked;
