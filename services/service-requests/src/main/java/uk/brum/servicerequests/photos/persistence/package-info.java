/**
 * Photos in MongoDB: what is known of them as documents, their pictures in GridFS.
 *
 * <p>Uses the domain and the MongoDB driver.
 */
@NullMarked
package uk.brum.servicerequests.photos.persistence;

import org.jspecify.annotations.NullMarked;
