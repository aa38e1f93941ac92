package uk.brum.notifications.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Connections to the mail system, kept open between emails that follow each other closely: greeting, encryption and
 * signing in cost more than the email. One that failed is never used again, nor is one that its server may have closed.
 */
@Component
class MailConnections implements DisposableBean {

    /** Shorter than any mail server waits (five minutes, RFC 5321 4.5.3.2.7; many wait less). */
    private static final Duration KEPT = Duration.ofSeconds(5);
    /** Mail servers bound how many emails they take in one session. */
    private static final int MOST_EMAILS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(MailConnections.class);

    private final JavaMailSenderImpl server;
    private final InstantSource clock;
    private final ConcurrentLinkedDeque<Kept> idle = new ConcurrentLinkedDeque<>();

    MailConnections(JavaMailSenderImpl server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    private record Kept(Transport transport, int emails, Instant since) {}

    MimeMessage empty() {
        return server.createMimeMessage();
    }

    /** Hands over one email; when this returns, the mail system has accepted it. */
    void send(MimeMessage mail) throws MessagingException {
        String id = mail.getMessageID();
        mail.saveChanges();
        // saving gave it another
        mail.setHeader("Message-ID", id);
        Kept connection = connection();
        try {
            connection.transport().sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            close(connection);
            throw e;
        }
        Kept used = new Kept(connection.transport(), connection.emails() + 1, clock.instant());
        if (used.emails() < MOST_EMAILS) {
            idle.push(used);
        } else {
            close(used);
        }
    }

    private Kept connection() throws MessagingException {
        closeUnused();
        Kept last = idle.poll();
        if (last != null && last.transport().isConnected()) {
            return last;
        }
        if (last != null) {
            // what closed this one has closed the others too
            closeAll();
        }
        Transport transport =
                server.getSession().getTransport(Objects.requireNonNullElse(server.getProtocol(), "smtp"));
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return new Kept(transport, 0, clock.instant());
    }

    /** Says goodbye on connections that no email has needed for {@link #KEPT}. */
    void closeUnused() {
        Instant oldest = clock.instant().minus(KEPT);
        List<Kept> unused = new ArrayList<>();
        for (Iterator<Kept> each = idle.descendingIterator(); each.hasNext(); ) {
            Kept kept = each.next();
            if (kept.since().isBefore(oldest) && idle.remove(kept)) {
                unused.add(kept);
            }
        }
        unused.forEach(MailConnections::close);
    }

    private void closeAll() {
        for (Kept kept = idle.poll(); kept != null; kept = idle.poll()) {
            close(kept);
        }
    }

    @Override
    public void destroy() {
        closeAll();
    }

    private static void close(Kept kept) {
        try {
            kept.transport().close();
        } catch (MessagingException e) {
            LOG.debug("A connection to the mail system ended without a goodbye", e);
        }
    }
}
