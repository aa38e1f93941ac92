package uk.brum.notifications.letters;

import org.jspecify.annotations.Nullable;

/**
 * A letter ready to be sent.
 *
 * @param subject one line
 * @param text the plain form; complete in itself
 * @param html the same with headings, lists and links
 * @param stopLink stops such letters with one click of the mail program (RFC 8058); null when they cannot be stopped so
 */
public record Letter(
        String subject, String text, String html, @Nullable String stopLink) {}
