/** The same request sent twice makes one thing, and gets one answer. Uses the problem and security packages. */
@NullMarked
package uk.brum.starter.idempotency;

import org.jspecify.annotations.NullMarked;
