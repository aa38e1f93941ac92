/** Errors as RFC 9457 problems in words that a resident understands. Uses Spring MVC only. */
@NullMarked
package uk.brum.starter.problem;

import org.jspecify.annotations.NullMarked;
