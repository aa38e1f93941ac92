package uk.brum.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T18:04:11.123Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Mailbox mailbox;

    @BeforeEach
    void start() throws Exception {
        mailbox = Mailbox.start(MailboxSettings.onFreePorts(folder), CLOCK);
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void keeps_what_it_is_sent() throws Exception {
        assertThat(Letter.aLetter().sendTo(mailbox.smtpPort())).startsWith("250");

        assertThat(mailbox.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.messageId()).isEqualTo("<one@brum.test>");
            assertThat(mail.from()).isEqualTo("Brum Account <no-reply@brum.test>");
            assertThat(mail.to()).containsExactly("ada@example.test");
            assertThat(mail.subject()).isEqualTo("Your bin day");
            assertThat(mail.receivedAt()).isEqualTo(CLOCK.instant());
            assertThat(mail.repeats()).isZero();
            assertThat(mailbox.content(mail).text().strip()).isEqualTo("See https://brum.test/bins.");
        });
    }

    @Test
    void keeps_the_same_mail_once_and_counts_how_often_it_came_again() throws Exception {
        Letter letter = Letter.aLetter();
        letter.sendTo(mailbox.smtpPort());
        letter.withBody("text/plain", "the same message id counts, not the text")
                .sendTo(mailbox.smtpPort());
        letter.sendTo(mailbox.smtpPort());

        assertThat(mailbox.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.repeats()).isEqualTo(2);
            assertThat(mailbox.content(mail).text()).contains("bins");
        });
    }

    @Test
    void keeps_the_same_mail_to_another_person_too() throws Exception {
        Letter.aLetter().sendTo(mailbox.smtpPort());
        Letter.aLetter().to("bob@example.test").sendTo(mailbox.smtpPort());

        assertThat(mailbox.mails()).hasSize(2).allMatch(mail -> mail.repeats() == 0);
        assertThat(mailbox.mailsTo("BOB@example.test ")).hasSize(1);
    }

    @Test
    void keeps_one_when_the_same_mail_comes_many_times_at_once() throws Exception {
        Callable<String> send = () -> Letter.aLetter().sendTo(mailbox.smtpPort());
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> replies =
                    senders.invokeAll(IntStream.range(0, 20).mapToObj(_ -> send).toList());
            for (Future<String> reply : replies) {
                assertThat(reply.get()).startsWith("250");
            }
        }

        assertThat(mailbox.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.repeats()).isEqualTo(19));
    }

    @Test
    void has_all_mails_and_counts_after_a_restart() throws Exception {
        Letter.aLetter().sendTo(mailbox.smtpPort());
        Letter.aLetter().sendTo(mailbox.smtpPort());
        Letter.aLetter()
                .withMessageId("<two@brum.test>")
                .withSubject("=?UTF-8?Q?Caf=C3=A9?=")
                .sendTo(mailbox.smtpPort());
        List<Mail> before = mailbox.mails();
        mailbox.close();

        mailbox = Mailbox.start(MailboxSettings.onFreePorts(folder), CLOCK);

        assertThat(mailbox.mails()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(mailbox.mails()).extracting(Mail::subject).contains("Café");
        assertThat(mailbox.mails()).extracting(Mail::repeats).contains(1L);
    }

    @Test
    void starts_over_a_half_written_mail_and_a_strangers_file() throws Exception {
        mailbox.close();
        Files.writeString(folder.resolve("abc.tmp"), "From: half");
        Files.writeString(folder.resolve("stranger.eml"), "From: x@y.test\r\n\r\nhello");

        mailbox = Mailbox.start(MailboxSettings.onFreePorts(folder), CLOCK);

        assertThat(mailbox.mails()).isEmpty();
        assertThat(folder.resolve("abc.tmp")).doesNotExist();
        assertThat(folder.resolve("stranger.eml")).exists();
    }

    @Test
    void forgets_the_oldest_beyond_its_bound() throws Exception {
        mailbox.close();
        var settings = MailboxSettings.onFreePorts(folder);
        mailbox = Mailbox.start(
                new MailboxSettings(settings.address(), 0, 0, folder, 3, settings.maxBytes()), Clock.systemUTC());
        for (int i = 1; i <= 5; i++) {
            Letter.aLetter().withMessageId("<" + i + "@brum.test>").sendTo(mailbox.smtpPort());
        }

        assertThat(mailbox.mails())
                .extracting(Mail::messageId)
                .containsExactly("<5@brum.test>", "<4@brum.test>", "<3@brum.test>");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void forgets_the_oldest_beyond_its_size() throws Exception {
        mailbox.close();
        var settings = MailboxSettings.onFreePorts(folder);
        mailbox = Mailbox.start(new MailboxSettings(settings.address(), 0, 0, folder, 100, 30_000), Clock.systemUTC());
        for (int i = 1; i <= 4; i++) {
            Letter.aLetter()
                    .withMessageId("<" + i + "@brum.test>")
                    .withBody("text/plain", "x".repeat(80).concat("\n").repeat(120))
                    .sendTo(mailbox.smtpPort());
        }

        assertThat(mailbox.mails()).extracting(Mail::messageId).containsExactly("<4@brum.test>", "<3@brum.test>");
    }

    @Test
    void refuses_the_addresses_that_stand_for_failures() throws Exception {
        assertThat(Letter.aLetter().to("temporary-failure@example.test").sendTo(mailbox.smtpPort()))
                .startsWith("451");
        assertThat(Letter.aLetter().to("permanent-failure@example.test").sendTo(mailbox.smtpPort()))
                .startsWith("550");
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void a_mail_cannot_pretend_to_be_for_somebody_else() throws Exception {
        Letter.aLetter()
                .withSubject("x\r\nDelivered-To: mallory@example.test\r\nX-Brum-Received-At: 1")
                .sendTo(mailbox.smtpPort());

        assertThat(mailbox.mailsTo("mallory@example.test")).isEmpty();
        assertThat(mailbox.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.receivedAt()).isEqualTo(CLOCK.instant()));
    }

    @Test
    void keeps_every_mail_that_has_no_message_id() throws Exception {
        mailbox.close();
        mailbox = Mailbox.start(MailboxSettings.onFreePorts(folder), Clock.systemUTC());
        Letter.aLetter().withMessageId("").withSubject("first").sendTo(mailbox.smtpPort());
        Letter.aLetter().withMessageId("").withSubject("second").sendTo(mailbox.smtpPort());

        assertThat(mailbox.mails()).extracting(Mail::subject).containsExactly("second", "first");
    }
}
