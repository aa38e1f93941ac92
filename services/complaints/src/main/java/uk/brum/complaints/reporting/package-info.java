/**
 * The yearly report and the open data about complaints, put together for Spring.
 *
 * <p>Uses all of its own parts.
 */
@NullMarked
package uk.brum.complaints.reporting;

import org.jspecify.annotations.NullMarked;
