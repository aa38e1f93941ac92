/** The outbox against the real MongoDB and RabbitMQ. */
@NullMarked
package uk.brum.starter.outbox;

import org.jspecify.annotations.NullMarked;
