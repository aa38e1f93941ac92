/**
 * The ways out: the mail system, the other services' details, and the loop that sends what is due.
 * It may use the application's ports, mail, Feign and Resilience4j.
 */
@NullMarked
package uk.brum.notifications.delivery;

import org.jspecify.annotations.NullMarked;
