/** Tests of the whole service, on real MongoDB, RabbitMQ and mailbox; the other services answer from their contracts. */
package uk.brum.notifications;
