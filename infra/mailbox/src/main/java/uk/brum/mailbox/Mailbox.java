package uk.brum.mailbox;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.subethamail.smtp.server.SMTPServer;

/** The local post office: an SMTP server that keeps what it is given, and a web page that shows it. */
public final class Mailbox implements AutoCloseable {

    private static final Logger SMTP_LOG = Logger.getLogger("org.subethamail");

    private final MailFolder folder;
    private final ExecutorService conversations = Executors.newVirtualThreadPerTaskExecutor();
    private final SMTPServer smtp;
    private final MailboxWeb web;

    private Mailbox(MailboxSettings settings, Clock clock) throws IOException {
        folder = new MailFolder(settings.folder(), settings.maxMails(), settings.maxBytes());
        smtp = SMTPServer.port(settings.smtpPort())
                .bindAddress(settings.address())
                .hostName("mailbox.brum.localhost")
                .softwareName("Brum mailbox")
                .executorService(conversations)
                .maxMessageSize(MailboxSettings.MAX_MAIL_BYTES)
                .maxConnections(200)
                .messageHandlerFactory(_ -> new IncomingMail(folder, clock))
                .build();
        web = new MailboxWeb(settings.address(), settings.webPort(), folder);
    }

    /**
     * Starts both servers.
     *
     * @throws IOException when the folder cannot be used or a port is taken
     */
    public static Mailbox start(MailboxSettings settings, Clock clock) throws IOException {
        var mailbox = new Mailbox(settings, clock);
        try {
            mailbox.smtp.start();
        } catch (RuntimeException e) {
            mailbox.close();
            throw new IOException("The SMTP port " + settings.smtpPort() + " is taken.", e);
        }
        mailbox.web.start();
        return mailbox;
    }

    /** Port of the SMTP server. */
    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    /** Port of the web page and of the JSON API. */
    public int webPort() {
        return web.port();
    }

    /** All mails that are kept, newest first. */
    public List<Mail> mails() {
        return folder.all();
    }

    /** Mails to one address, newest first; the case of the address does not matter. */
    public List<Mail> mailsTo(String address) {
        return folder.all().stream().filter(mail -> mail.isFor(address)).toList();
    }

    /** What a person reads of the mail. */
    public MailContent content(Mail mail) {
        return MailContent.of(folder.source(mail));
    }

    @Override
    public void close() {
        web.close();
        smtp.stop();
        conversations.shutdownNow();
    }

    /** Runs until it is ended; ends itself with one sentence when it cannot start. */
    public static void main(String[] arguments) throws InterruptedException {
        // SubEtha SMTP reports each start and stop as news; on the screen they hide the one sentence that matters
        SMTP_LOG.setLevel(Level.WARNING);
        try {
            var settings = MailboxSettings.read(List.of(arguments), System.getenv());
            var mailbox = start(settings, Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close));
            System.out.println("Mailbox: SMTP on port " + mailbox.smtpPort() + ", mails at http://localhost:"
                    + mailbox.webPort() + "/");
            Thread.currentThread().join();
        } catch (BindException e) {
            end("The mailbox cannot start: the web port is taken.");
        } catch (IOException | IllegalArgumentException e) {
            end("The mailbox cannot start: " + e.getMessage());
        }
    }

    private static void end(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
