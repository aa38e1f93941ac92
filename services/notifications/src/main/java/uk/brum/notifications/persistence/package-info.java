/**
 * Messages and preferences in MongoDB; a message and its events are one document.
 * It may use the domain, the application's ports, the starter's outbox and the MongoDB driver.
 */
@NullMarked
package uk.brum.notifications.persistence;

import org.jspecify.annotations.NullMarked;
