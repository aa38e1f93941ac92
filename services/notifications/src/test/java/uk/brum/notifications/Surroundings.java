package uk.brum.notifications;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import uk.brum.mailbox.Mailbox;
import uk.brum.mailbox.MailboxSettings;
import uk.brum.testing.Contract;

/**
 * What stands around the service: a mailbox, accounts, bin-schedules, service-requests. One for all tests of a run, and known to Spring by
 * {@code META-INF/spring.factories}, since addresses of Feign clients are read before any bean is made.
 */
public final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final WireMockServer ACCOUNTS = started();
    public static final WireMockServer BINS = started();
    public static final WireMockServer REQUESTS = started();
    public static final WireMockServer COMPLAINTS = started();
    public static final Contract COMPLAINTS_CONTRACT = Contract.of("complaints");
    public static final Contract REQUESTS_CONTRACT = Contract.of("service-requests");
    public static final Contract ACCOUNTS_CONTRACT = Contract.of("accounts");
    public static final Contract BINS_CONTRACT = Contract.of("bin-schedules");
    private static final Path FOLDER = temporaryFolder();
    private static Mailbox mailbox = mailbox(0);
    private static final int SMTP_PORT = mailbox.smtpPort();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "brum.urls.accounts=" + ACCOUNTS.baseUrl(),
                        "brum.urls.bin-schedules=" + BINS.baseUrl(),
                        "brum.urls.service-requests=" + REQUESTS.baseUrl(),
                        "brum.urls.complaints=" + COMPLAINTS.baseUrl(),
                        "spring.mail.port=" + SMTP_PORT)
                .applyTo(context);
    }

    static Mailbox mailbox() {
        return mailbox;
    }

    static void closeMailbox() {
        mailbox.close();
    }

    static void openMailbox() {
        mailbox = mailbox(SMTP_PORT);
    }

    private static WireMockServer started() {
        var server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }

    private static Mailbox mailbox(int port) {
        try {
            var free = MailboxSettings.onFreePorts(FOLDER);
            return Mailbox.start(
                    new MailboxSettings(free.address(), port, 0, FOLDER, free.maxMails(), free.maxBytes()),
                    Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "mailbox");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
