/** A small service on which the starter is tried. Uses the starter only. */
@NullMarked
package uk.brum.testing.example;

import org.jspecify.annotations.NullMarked;
