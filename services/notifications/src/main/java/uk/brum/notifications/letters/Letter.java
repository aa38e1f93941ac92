package uk.brum.notifications.letters;

/**
 * A letter ready to be sent.
 *
 * @param subject one line
 * @param text the plain form; complete in itself
 * @param html the same with headings, lists and links
 */
public record Letter(String subject, String text, String html) {}
