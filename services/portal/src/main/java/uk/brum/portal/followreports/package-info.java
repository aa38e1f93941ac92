/**
 * A person begins to follow one kind of report in the whole city, or what is reported around a place.
 *
 * <p>May use follow, words, problems, and what area and reportanything know of places and kinds.
 */
@NullMarked
package uk.brum.portal.followreports;

import org.jspecify.annotations.NullMarked;
