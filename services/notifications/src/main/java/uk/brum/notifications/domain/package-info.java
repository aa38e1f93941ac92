/**
 * What a message is, which states it goes through, and what people wish to hear.
 * It may use the JDK alone.
 */
@NullMarked
package uk.brum.notifications.domain;

import org.jspecify.annotations.NullMarked;
