/**
 * A person asks to be reminded of the bin days of a home, and stops it again.
 *
 * <p>May use words, problems, the homes and bin days of checkbinday, and the token of whoever is signed in from reports.
 */
@NullMarked
package uk.brum.portal.remindme;

import org.jspecify.annotations.NullMarked;
