/**
 * The two doors for events: what is heard and what is said.
 * It may use the application, the domain and the starter's messaging.
 */
@NullMarked
package uk.brum.notifications.messaging;

import org.jspecify.annotations.NullMarked;
