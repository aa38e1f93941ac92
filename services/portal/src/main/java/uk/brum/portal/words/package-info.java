/**
 * Dates, times and states as a resident says them.
 *
 * <p>Plain Java.
 */
@NullMarked
package uk.brum.portal.words;

import org.jspecify.annotations.NullMarked;
