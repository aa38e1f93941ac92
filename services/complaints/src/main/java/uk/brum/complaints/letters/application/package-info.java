/**
 * Writes the letters of a complaint, and keeps each as a PDF.
 *
 * <p>Uses the domain's ports.
 */
@NullMarked
package uk.brum.complaints.letters.application;

import org.jspecify.annotations.NullMarked;
