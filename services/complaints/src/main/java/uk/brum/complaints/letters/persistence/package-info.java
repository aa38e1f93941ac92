/**
 * The council's templates as files, and kept PDFs in the service's own GridFS.
 *
 * <p>Uses the domain and the MongoDB driver.
 */
@NullMarked
package uk.brum.complaints.letters.persistence;

import org.jspecify.annotations.NullMarked;
