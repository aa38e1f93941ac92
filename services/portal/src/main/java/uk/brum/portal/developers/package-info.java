/**
 * The contracts of the APIs, to read and to try.
 *
 * <p>May use problems.
 */
@NullMarked
package uk.brum.portal.developers;

import org.jspecify.annotations.NullMarked;
