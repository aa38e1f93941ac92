/**
 * A synthetic Birmingham, the same for the same seed: addresses, wards, collection rounds and service plans as files that
 * the platform's own imports read; and the city's few fixed figures, which other modules may use. Plain Java with a
 * geometry and a projection library; no network, no framework.
 */
@NullMarked
package uk.brum.city;

import org.jspecify.annotations.NullMarked;
