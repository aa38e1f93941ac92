/** Logs without personal data. Uses nothing of the platform. */
@NullMarked
package uk.brum.starter.logging;

import org.jspecify.annotations.NullMarked;
