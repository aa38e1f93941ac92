/**
 * The texts: template files with ((placeholders)), made into plain text and HTML.
 * It may use the JDK and the domain.
 */
@NullMarked
package uk.brum.notifications.letters;

import org.jspecify.annotations.NullMarked;
