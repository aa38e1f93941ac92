/**
 * Takes every email that the local system sends, keeps it on disk and shows it on a web page, instead of the world.
 * It may use the JDK, SubEtha SMTP and Jakarta Mail, and nothing of the rest of the platform.
 */
@NullMarked
package uk.brum.mailbox;

import org.jspecify.annotations.NullMarked;
