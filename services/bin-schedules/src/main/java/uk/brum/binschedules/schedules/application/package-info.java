/**
 * What can be asked about schedules and done with them, one class for each.
 *
 * <p>Uses the domain only, and Spring's stereotypes.
 */
@NullMarked
package uk.brum.binschedules.schedules.application;

import org.jspecify.annotations.NullMarked;
