/**
 * Letters as PDF over HTTP.
 *
 * <p>Uses the applications of letters and complaints.
 */
@NullMarked
package uk.brum.complaints.letters.web;

import org.jspecify.annotations.NullMarked;
