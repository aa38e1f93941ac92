/**
 * Photos, what files are taken for one, and what can be done with them.
 *
 * <p>Uses the JDK, nothing else.
 */
@NullMarked
package uk.brum.servicerequests.photos.domain;

import org.jspecify.annotations.NullMarked;
