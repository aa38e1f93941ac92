/**
 * The letters of complaints, put together for Spring.
 *
 * <p>Uses all of its own parts.
 */
@NullMarked
package uk.brum.complaints.letters;

import org.jspecify.annotations.NullMarked;
