/** Deny by default: who calls, and what an endpoint declares. Uses Spring Security and the problem package. */
@NullMarked
package uk.brum.starter.security;

import org.jspecify.annotations.NullMarked;
