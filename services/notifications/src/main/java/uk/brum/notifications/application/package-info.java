/**
 * What the service does, one public method per class.
 * It may use the domain and the letters, and asks everything else through ports.
 */
@NullMarked
package uk.brum.notifications.application;

import org.jspecify.annotations.NullMarked;
