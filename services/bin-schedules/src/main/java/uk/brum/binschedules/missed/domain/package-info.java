/**
 * Reports that a container was not emptied: who may report what and when, and how a report ends.
 *
 * <p>Uses the JDK, {@code uk.brum.workingtime} and {@code schedules.domain} only; time is passed in.
 */
@NullMarked
package uk.brum.binschedules.missed.domain;

import org.jspecify.annotations.NullMarked;
