/**
 * Tells people what they asked to be told: takes events, writes letters, sends each once and keeps trying.
 * It may use the starter and mail; nobody uses it but Spring.
 */
@NullMarked
package uk.brum.notifications;

import org.jspecify.annotations.NullMarked;
