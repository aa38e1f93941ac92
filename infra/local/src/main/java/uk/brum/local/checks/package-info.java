/**
 * The tests of the whole checkout: the tools they need, the run, and the one line that counts them.
 *
 * <p>May use {@code build}, {@code servers} and {@code platform}.
 */
@NullMarked
package uk.brum.local.checks;

import org.jspecify.annotations.NullMarked;
