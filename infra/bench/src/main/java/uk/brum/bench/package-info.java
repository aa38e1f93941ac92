/**
 * Measures a running platform and prints figures side by side with what they are to be compared with.
 *
 * <p>May use {@code uk.brum.testing} and {@code uk.brum.local}. Nothing of a service's code.
 */
@NullMarked
package uk.brum.bench;

import org.jspecify.annotations.NullMarked;
