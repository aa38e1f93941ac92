/**
 * The demo city and the import of files: generating, sending rows in parts, continuing after an interruption.
 *
 * <p>Speaks to the services by HTTP alone; may use {@code build} to find the generator's program.
 */
@NullMarked
package uk.brum.local.city;

import org.jspecify.annotations.NullMarked;
