/** Lets no more requests in at once than the service can carry. Uses the problem package. */
@NullMarked
package uk.brum.starter.door;

import org.jspecify.annotations.NullMarked;
