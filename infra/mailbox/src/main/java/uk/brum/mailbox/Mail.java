package uk.brum.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One email as the list shows it.
 *
 * @param id name of the mail in this mailbox: lower-case hex, the same for the same Message-ID and recipients
 * @param messageId the Message-ID header, empty when there was none
 * @param from sender as the mail says it
 * @param to recipients of the SMTP envelope, lower case
 * @param subject decoded subject, empty when there was none
 * @param receivedAt when it was first taken, UTC, to the millisecond
 * @param bytes size on disk
 * @param repeats how often the very same mail came again and was not kept a second time
 */
public record Mail(
        String id,
        String messageId,
        String from,
        List<String> to,
        String subject,
        Instant receivedAt,
        long bytes,
        long repeats) {

    boolean isFor(String address) {
        return to.contains(address.strip().toLowerCase(Locale.ROOT));
    }

    Mail repeated() {
        return new Mail(id, messageId, from, to, subject, receivedAt, bytes, repeats + 1);
    }

    /** Name of its file without the ending: sorts by time of arrival. */
    String fileName() {
        return "%013d-%s".formatted(receivedAt.toEpochMilli(), id);
    }
}
