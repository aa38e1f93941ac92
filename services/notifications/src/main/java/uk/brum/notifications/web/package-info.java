/**
 * The HTTP API of preferences and messages.
 * It may use the application, the domain and the starter's security and problems.
 */
@NullMarked
package uk.brum.notifications.web;

import org.jspecify.annotations.NullMarked;
