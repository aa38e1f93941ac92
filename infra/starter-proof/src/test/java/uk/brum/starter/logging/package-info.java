/** What may stand in a log. */
@NullMarked
package uk.brum.starter.logging;

import org.jspecify.annotations.NullMarked;
