/**
 * Hearing other services' events: queues, retries that outlive a restart, and a parking place for what cannot be
 * handled. Uses Spring AMQP and the outbox package's publication.
 */
@NullMarked
package uk.brum.starter.messaging;

import org.jspecify.annotations.NullMarked;
