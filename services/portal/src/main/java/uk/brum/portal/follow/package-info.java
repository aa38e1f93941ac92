/**
 * A person follows a report, a ward or a kind of report by email, sees what they follow, and stops it again.
 *
 * <p>May use words, problems, and the token of whoever is signed in from reports; reports, area and account may use it.
 */
@NullMarked
package uk.brum.portal.follow;

import org.jspecify.annotations.NullMarked;
