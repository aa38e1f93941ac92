/**
 * The events that accounts tells the platform.
 * Uses the domain and the starter's outgoing event.
 */
@NullMarked
package uk.brum.accounts.messaging;

import org.jspecify.annotations.NullMarked;
