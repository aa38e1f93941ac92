/** Tests of the door. */
@NullMarked
package uk.brum.starter.door;

import org.jspecify.annotations.NullMarked;
