/**
 * Letters and reports as tagged PDF that a screen reader can read.
 *
 * <p>Uses the domain and the PDF library.
 */
@NullMarked
package uk.brum.complaints.letters.pdf;

import org.jspecify.annotations.NullMarked;
