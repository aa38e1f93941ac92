/**
 * Service requests as a person sees them: one report with its history, following it, adding to it, challenging its closing.
 *
 * <p>May use words, problems and pages; area, account and reportanything may use it.
 */
@NullMarked
package uk.brum.portal.reports;

import org.jspecify.annotations.NullMarked;
