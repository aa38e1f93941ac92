package uk.brum.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.brum.mailbox.Mail;
import uk.brum.mailbox.Mailbox;
import uk.brum.mailbox.MailboxSettings;
import uk.brum.notifications.application.MailSystem;
import uk.brum.notifications.letters.Letter;

class SmtpMailTest {

    private static final Letter LETTER = new Letter("Café – subject", "Plain £ text\n", "<p>Rich £ text</p>", null);

    @TempDir
    private Path folder;

    private Mailbox mailbox;
    private SmtpMail mail;

    @BeforeEach
    void start() throws Exception {
        mailbox = Mailbox.start(MailboxSettings.onFreePorts(folder), Clock.systemUTC());
        mail = mail(mailbox.smtpPort());
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void sends_plain_text_and_html_under_a_name_made_from_the_message() throws Exception {
        mail.send("e1.email", "amina@example.test", LETTER);

        assertThat(mailbox.mails()).singleElement().satisfies(received -> {
            assertThat(received.messageId()).isEqualTo("<e1.email@notifications.brum.test>");
            assertThat(received.from()).isEqualTo("Brum Account <no-reply@brum.test>");
            assertThat(received.to()).containsExactly("amina@example.test");
            assertThat(received.subject()).isEqualTo("Café – subject");
            assertThat(mailbox.content(received).text().strip()).isEqualTo("Plain £ text");
            assertThat(mailbox.content(received).html().strip()).isEqualTo("<p>Rich £ text</p>");
        });
        try (var files = Files.list(folder)) {
            assertThat(Files.readString(files.findFirst().orElseThrow(), StandardCharsets.UTF_8))
                    .contains("Auto-Submitted: auto-generated", "multipart/alternative");
        }
    }

    @Test
    void lets_the_mail_program_stop_letters_that_can_be_stopped_with_its_own_button() throws Exception {
        String stop = "https://account.brum.test/api/bins/v1/reminder-links/stop/0123456789abcdef0123456789abcdef";
        mail.send("e1.email", "amina@example.test", new Letter("Subject", "Text\n", "<p>Text</p>", stop));

        try (var files = Files.list(folder)) {
            assertThat(Files.readString(files.findFirst().orElseThrow(), StandardCharsets.UTF_8)
                            .replaceAll("\\r?\\n[ \\t]+", " "))
                    .contains("List-Unsubscribe: <" + stop + ">", "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        }
    }

    @Test
    void lets_the_mail_system_see_that_a_second_copy_is_the_same_letter() {
        mail.send("e1.email", "amina@example.test", LETTER);
        mail.send("e1.email", "amina@example.test", LETTER);
        mail.send("e2.email", "amina@example.test", LETTER);

        assertThat(mailbox.mails()).extracting(Mail::repeats).containsExactlyInAnyOrder(1L, 0L);
    }

    @Test
    void knows_a_refusal_for_good_from_one_for_now() {
        assertThatExceptionOfType(MailSystem.Refused.class)
                .isThrownBy(() -> mail.send("e1.email", "permanent-failure@example.test", LETTER))
                .withMessageContaining("550");
        assertThatExceptionOfType(MailSystem.Unavailable.class)
                .isThrownBy(() -> mail.send("e1.email", "temporary-failure@example.test", LETTER))
                .withMessageContaining("451");
        assertThatExceptionOfType(MailSystem.Refused.class)
                .isThrownBy(() -> mail.send("e1.email", "not an address", LETTER));
        assertThatExceptionOfType(MailSystem.Refused.class)
                .isThrownBy(() -> mail.send("e1.email", "a@example.test\r\nBcc: b@example.test", LETTER));
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void leaves_a_mail_system_that_is_away_alone_and_asks_again_a_little_later() {
        int port = mailbox.smtpPort();
        mailbox.close();
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(MailSystem.Unavailable.class)
                    .isThrownBy(() -> mail.send("e1.email", "amina@example.test", LETTER));
        }
        assertThat(mail.ready()).isFalse();

        mailbox = again(port);
        await().until(mail::ready);
        mail.send("e1.email", "amina@example.test", LETTER);
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void does_not_take_a_wrong_address_for_a_broken_mail_system() {
        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(MailSystem.Refused.class)
                    .isThrownBy(() -> mail.send("e1.email", "permanent-failure@example.test", LETTER));
        }
        assertThat(mail.ready()).isTrue();
    }

    private Mailbox again(int port) {
        try {
            var free = MailboxSettings.onFreePorts(folder);
            return Mailbox.start(
                    new MailboxSettings(free.address(), port, 0, folder, free.maxMails(), free.maxBytes()),
                    Clock.systemUTC());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SmtpMail mail(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        return new SmtpMail(
                new MailConnections(sender, Clock.systemUTC()),
                new MailSettings("Brum Account <no-reply@brum.test>", "notifications.brum.test"),
                Clock.systemUTC());
    }
}
