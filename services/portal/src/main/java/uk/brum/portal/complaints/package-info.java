/**
 * A person's complaints: how they stand, what was answered, and what the person can do about it.
 *
 * <p>May use problems and words; asks the service complaints.
 */
@NullMarked
package uk.brum.portal.complaints;

import org.jspecify.annotations.NullMarked;
