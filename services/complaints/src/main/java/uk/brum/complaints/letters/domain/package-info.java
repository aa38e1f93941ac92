/**
 * What the council's letters about a complaint say, and what each of them must say before it can be sent.
 *
 * <p>Uses complaints and policies; knows no files, PDF or database.
 */
@NullMarked
package uk.brum.complaints.letters.domain;

import org.jspecify.annotations.NullMarked;
