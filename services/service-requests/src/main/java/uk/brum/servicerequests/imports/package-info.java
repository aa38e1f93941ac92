/**
 * Rows of files that come as lines of JSON.
 *
 * <p>Uses the starter's imports and Jackson; knows nothing of what a row means.
 */
@NullMarked
package uk.brum.servicerequests.imports;

import org.jspecify.annotations.NullMarked;
