/**
 * What the public may not see: reports, words and photos; people whose reports are held; words that staff use again.
 *
 * <p>May use words, problems and pages.
 */
@NullMarked
package uk.brum.portal.staff.moderation;

import org.jspecify.annotations.NullMarked;
