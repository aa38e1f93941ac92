/**
 * State and event in one document and one write, and the relay that publishes what is pending. Uses the MongoDB driver
 * and Spring AMQP.
 */
@NullMarked
package uk.brum.starter.outbox;

import org.jspecify.annotations.NullMarked;
