/**
 * When each bin of a home is collected: rounds, dated service plans, changes of dates, disruptions and what crews saw.
 *
 * <p>Uses the JDK and {@code uk.brum.workingtime} only; time is passed in.
 */
@NullMarked
package uk.brum.binschedules.schedules.domain;

import org.jspecify.annotations.NullMarked;
