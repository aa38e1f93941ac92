/**
 * Pages that only inform.
 *
 * <p>Uses nothing of the other packages.
 */
@NullMarked
package uk.brum.portal.information;

import org.jspecify.annotations.NullMarked;
