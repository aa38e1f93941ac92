/** Handling events, as the broker brings them. */
@NullMarked
package uk.brum.starter.messaging;

import org.jspecify.annotations.NullMarked;
