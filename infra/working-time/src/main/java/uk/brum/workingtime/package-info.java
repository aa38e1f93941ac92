/**
 * Working days and hours of England and Wales, and due dates in them with an explanation in words. Bin schedules,
 * service requests and complaints promise dates by it, so that all three count alike.
 *
 * <p>May use the JDK only.
 */
@NullMarked
package uk.brum.workingtime;

import org.jspecify.annotations.NullMarked;
