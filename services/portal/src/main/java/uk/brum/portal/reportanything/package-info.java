/**
 * A person reports anything: what it is, where it is, the catalogue's questions, photos, check, sent.
 *
 * <p>May use words, problems, pages, the homes of checkbinday and reports.
 */
@NullMarked
package uk.brum.portal.reportanything;

import org.jspecify.annotations.NullMarked;
