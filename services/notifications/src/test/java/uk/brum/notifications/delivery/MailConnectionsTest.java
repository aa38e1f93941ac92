package uk.brum.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.brum.mailbox.Mail;
import uk.brum.mailbox.Mailbox;
import uk.brum.mailbox.MailboxSettings;

class MailConnectionsTest {

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-30T09:00:00Z");
    private Mailbox mailbox;
    private Line line;
    private MailConnections connections;

    @BeforeEach
    void start() throws Exception {
        mailbox = Mailbox.start(MailboxSettings.onFreePorts(folder), Clock.systemUTC());
        line = new Line(mailbox.smtpPort());
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(line.port());
        server.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        connections = new MailConnections(server, () -> now);
    }

    @AfterEach
    void stop() throws Exception {
        connections.destroy();
        line.close();
        mailbox.close();
    }

    @Test
    void emails_that_follow_each_other_share_a_connection() throws Exception {
        send("e1", "ada@example.test");
        send("e2", "ben@example.test");
        send("e3", "ada@example.test");

        assertThat(mailbox.mails())
                .extracting(Mail::messageId)
                .containsExactlyInAnyOrder("<e1@brum.test>", "<e2@brum.test>", "<e3@brum.test>");
        assertThat(line.calls()).hasSize(1);
    }

    @Test
    void a_connection_that_died_meanwhile_costs_no_email() throws Exception {
        send("e1", "ada@example.test");
        line.cut();

        send("e2", "ada@example.test");

        assertThat(mailbox.mails()).hasSize(2);
        assertThat(line.calls()).hasSize(2);
    }

    @Test
    void a_connection_on_which_an_email_was_refused_is_not_used_again() throws Exception {
        assertThatExceptionOfType(MessagingException.class)
                .isThrownBy(() -> send("e1", "permanent-failure@example.test"));

        send("e2", "ada@example.test");

        assertThat(mailbox.mails()).hasSize(1);
        assertThat(line.calls()).hasSize(2);
    }

    @Test
    void says_goodbye_when_nothing_was_sent_for_a_while() throws Exception {
        send("e1", "ada@example.test");
        connections.closeUnused();
        assertThat(line.calls().getFirst().isClosed()).isFalse();

        now = now.plusSeconds(6);
        connections.closeUnused();

        await().until(() -> line.calls().getFirst().isClosed());
    }

    @Test
    void no_session_grows_endless() throws Exception {
        for (int i = 0; i < 51; i++) {
            send("e" + i, "ada@example.test");
        }
        assertThat(mailbox.mails()).hasSize(51);
        assertThat(line.calls()).hasSize(2);
    }

    private void send(String id, String to) throws MessagingException {
        MimeMessage mail = connections.empty();
        mail.setFrom("no-reply@brum.test");
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, to);
        mail.setSubject("Your report", "UTF-8");
        mail.setText("It is done.", "UTF-8");
        mail.setHeader("Message-ID", "<" + id + "@brum.test>");
        connections.send(mail);
    }

    /** The way to the mail system, on which each call is seen and which can be cut. */
    private static final class Line implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> calls = new CopyOnWriteArrayList<>();
        private final int mailPort;

        Line(int mailPort) throws IOException {
            this.mailPort = mailPort;
            Thread.ofVirtual().start(this::answer);
        }

        int port() {
            return door.getLocalPort();
        }

        List<Socket> calls() {
            return calls;
        }

        private void answer() {
            while (!door.isClosed()) {
                try {
                    Socket call = door.accept();
                    Socket mail = new Socket(InetAddress.getLoopbackAddress(), mailPort);
                    calls.add(call);
                    Thread.ofVirtual().start(() -> pass(call, mail));
                    Thread.ofVirtual().start(() -> pass(mail, call));
                } catch (IOException e) {
                    return;
                }
            }
        }

        private static void pass(Socket from, Socket to) {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // one of the two hung up
            }
        }

        void cut() throws IOException {
            for (Socket call : calls) {
                call.close();
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
            cut();
        }
    }
}
