/**
 * What a page says when something is wrong.
 *
 * <p>May use Spring MVC; every other package may use it.
 */
@NullMarked
package uk.brum.portal.problems;

import org.jspecify.annotations.NullMarked;
