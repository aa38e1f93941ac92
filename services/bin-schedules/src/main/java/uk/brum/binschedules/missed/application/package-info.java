/**
 * What can be done with reports of missed collections, one class for each.
 *
 * <p>Uses the domains, the starter's outbox and idempotency, and Spring's stereotypes.
 */
@NullMarked
package uk.brum.binschedules.missed.application;

import org.jspecify.annotations.NullMarked;
