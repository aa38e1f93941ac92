/**
 * The commands of {@code ./brum}: what a person types, what they are shown, and the exit code.
 *
 * <p>May use everything else here; nothing else uses it.
 */
@NullMarked
package uk.brum.local.cli;

import org.jspecify.annotations.NullMarked;
