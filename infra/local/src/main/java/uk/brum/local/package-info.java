/**
 * What {@code ./brum} does on one machine: data servers, builds, services, demo data and tests.
 *
 * <p>May use the JDK, picocli, Jackson and the MongoDB driver; never a class of a service.
 */
@NullMarked
package uk.brum.local;

import org.jspecify.annotations.NullMarked;
