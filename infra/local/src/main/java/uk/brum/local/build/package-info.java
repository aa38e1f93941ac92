/**
 * From sources to programs that start quickly: what is stale, the Maven build, the extracted layout, the AOT caches.
 *
 * <p>May use {@code process}; knows the modules by their folders only.
 */
@NullMarked
package uk.brum.local.build;

import org.jspecify.annotations.NullMarked;
