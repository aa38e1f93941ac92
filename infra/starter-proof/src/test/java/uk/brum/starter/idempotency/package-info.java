@NullMarked
package uk.brum.starter.idempotency;

import org.jspecify.annotations.NullMarked;
