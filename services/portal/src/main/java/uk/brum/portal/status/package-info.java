/**
 * What works now, in plain words.
 *
 * <p>May use problems.
 */
@NullMarked
package uk.brum.portal.status;

import org.jspecify.annotations.NullMarked;
