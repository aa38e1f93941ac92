package uk.brum.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headers of a mail, and puts on top of it what only the SMTP conversation knows: the time of arrival and the
 * envelope's recipients, as every mail server does. A stored file is therefore complete in itself.
 */
final class MailHeaders {

    private static final String DELIVERED_TO = "Delivered-To";
    private static final String RECEIVED_AT = "X-Brum-Received-At";

    private MailHeaders() {}

    static byte[] stamp(List<String> recipients, Instant receivedAt, byte[] source) {
        var stamp = new StringBuilder();
        recipients.forEach(
                recipient -> stamp.append(DELIVERED_TO + ": ").append(recipient).append("\r\n"));
        stamp.append(RECEIVED_AT + ": ").append(receivedAt.toEpochMilli()).append("\r\n");
        var stored = new ByteArrayOutputStream(source.length + stamp.length());
        stored.writeBytes(stamp.toString().getBytes(StandardCharsets.UTF_8));
        stored.writeBytes(source);
        return stored.toByteArray();
    }

    /** @throws NumberFormatException when the file was not written by this mailbox */
    static Mail stored(byte[] stored, long repeats) {
        InternetHeaders headers = parse(stored);
        // the stamp is on top and ends with the time, so a mail that brings such headers itself cannot pretend
        var to = Collections.list(headers.getAllHeaders()).stream()
                .takeWhile(header -> header.getName().equals(DELIVERED_TO))
                .map(Header::getValue)
                .toList();
        String messageId = first(headers, "Message-ID").strip();
        return new Mail(
                id(messageId, to, stored),
                messageId,
                decoded(first(headers, "From")),
                to,
                decoded(first(headers, "Subject")),
                Instant.ofEpochMilli(Long.parseLong(first(headers, RECEIVED_AT))),
                stored.length,
                repeats);
    }

    /** SMTP ignores case in the domain only; people never mean two mailboxes by two cases, so all is lower case. */
    static String address(String recipient) {
        return recipient.strip().replaceAll("[<>\\r\\n]", "").toLowerCase(Locale.ROOT);
    }

    private static InternetHeaders parse(byte[] source) {
        try {
            return new InternetHeaders(new ByteArrayInputStream(source), true);
        } catch (MessagingException e) {
            return new InternetHeaders();
        }
    }

    private static String first(InternetHeaders headers, String name) {
        String @Nullable [] values = headers.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value)).strip();
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    private static String id(String messageId, List<String> to, byte[] stored) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            // without a Message-ID no two mails can be told to be the same one
            digest.update(messageId.isEmpty() ? stored : messageId.getBytes(StandardCharsets.UTF_8));
            to.stream().sorted().forEach(one -> digest.update(("\n" + one).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
