/**
 * Reads policies from a file that the council can edit.
 *
 * <p>Uses {@code policy} and JSON.
 */
@NullMarked
package uk.brum.complaints.policy.file;

import org.jspecify.annotations.NullMarked;
