/**
 * Processes that outlive the command that started them: starting, finding again, ending, and who holds a port.
 *
 * <p>May use the JDK and {@link uk.brum.local.Obstacle} only.
 */
@NullMarked
package uk.brum.local.process;

import org.jspecify.annotations.NullMarked;
