/**
 * The real MongoDB and RabbitMQ of one home folder: finding or fetching their programs, starting, users, stopping.
 *
 * <p>May use {@code uk.brum.local.process}, the MongoDB driver and Jackson; nothing else of {@code brum} but
 * obstacles and progress.
 */
@NullMarked
package uk.brum.local.servers;

import org.jspecify.annotations.NullMarked;
