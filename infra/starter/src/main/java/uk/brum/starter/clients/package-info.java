/** Calls between services: whose token they carry, how long they may take, what happens when nobody answers. */
@NullMarked
package uk.brum.starter.clients;

import org.jspecify.annotations.NullMarked;
