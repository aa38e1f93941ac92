/**
 * What became of a year's complaints, in figures, and which of them can be told to everybody.
 *
 * <p>Uses policies; knows no database, page or PDF.
 */
@NullMarked
package uk.brum.complaints.reporting.domain;

import org.jspecify.annotations.NullMarked;
