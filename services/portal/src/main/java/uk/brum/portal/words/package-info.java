/**
 * Dates, times and states as a resident says them.
 *
 * <p>Plain Java, and the message files through {@link uk.brum.pages.Words}.
 */
@NullMarked
package uk.brum.portal.words;

import org.jspecify.annotations.NullMarked;
