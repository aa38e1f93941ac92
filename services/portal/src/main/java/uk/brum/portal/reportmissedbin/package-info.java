/**
 * A person reports that a bin was not emptied.
 *
 * <p>May use words, problems and the homes of checkbinday.
 */
@NullMarked
package uk.brum.portal.reportmissedbin;

import org.jspecify.annotations.NullMarked;
