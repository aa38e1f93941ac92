/**
 * A person finds a home and sees when its bins are collected.
 *
 * <p>May use words and problems.
 */
@NullMarked
package uk.brum.portal.checkbinday;

import org.jspecify.annotations.NullMarked;
