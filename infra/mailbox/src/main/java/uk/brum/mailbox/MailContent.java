package uk.brum.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a person reads of an email.
 *
 * @param text the plain text; empty when the mail has none
 * @param html the HTML as it was sent, not made safe; empty when the mail has none
 */
public record MailContent(String text, String html) {

    /** Reads the parts of a mail; a mail that is not well formed is shown as its raw text. */
    static MailContent of(byte[] source) {
        try {
            var text = new StringBuilder();
            var html = new StringBuilder();
            collect(new MimeMessage(null, new ByteArrayInputStream(source)), text, html, 0);
            return new MailContent(text.toString(), html.toString());
        } catch (MessagingException | IOException e) {
            return new MailContent(new String(source, StandardCharsets.UTF_8), "");
        }
    }

    private static void collect(Part part, StringBuilder text, StringBuilder html, int depth)
            throws MessagingException, IOException {
        // a mail nested deeper than this is an attack on the reader, not a letter
        if (depth > 10 || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                collect(child, text, html, depth + 1);
            }
        } else if (part.isMimeType("text/html") && html.isEmpty()) {
            html.append(part.getContent());
        } else if (part.isMimeType("text/plain") && text.isEmpty()) {
            text.append(part.getContent());
        }
    }
}
