/**
 * Decoding and writing pictures.
 *
 * <p>Uses the domain and the JDK's image library.
 */
@NullMarked
package uk.brum.servicerequests.photos.imaging;

import org.jspecify.annotations.NullMarked;
