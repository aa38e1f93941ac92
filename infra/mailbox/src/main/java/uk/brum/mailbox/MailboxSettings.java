package uk.brum.mailbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the mailbox listens and what it keeps.
 *
 * @param address address to listen on; the loopback address unless told otherwise, since the mails hold sign-in links
 * @param smtpPort port of the SMTP server; 0 takes a free one
 * @param webPort port of the web page; 0 takes a free one
 * @param folder folder of the kept mails
 * @param maxMails most mails kept; the oldest go first
 * @param maxBytes most bytes kept, of all mails together
 */
public record MailboxSettings(
        InetAddress address, int smtpPort, int webPort, Path folder, int maxMails, long maxBytes) {

    /** Largest single email taken, in bytes. */
    static final int MAX_MAIL_BYTES = 10 * 1024 * 1024;

    /** A mailbox on free loopback ports, for tests. */
    public static MailboxSettings onFreePorts(Path folder) {
        return new MailboxSettings(InetAddress.getLoopbackAddress(), 0, 0, folder, 2_000, 256L * 1024 * 1024);
    }

    /**
     * Reads {@code --smtp-port --web-port --folder --address --max-mails --max-bytes}, and for what is not given the
     * variables {@code BRUM_MAILBOX_SMTP_PORT} and so on.
     *
     * @throws IllegalArgumentException with a sentence for the person at the keyboard
     */
    static MailboxSettings read(List<String> arguments, Map<String, String> environment) {
        var known = List.of("smtp-port", "web-port", "folder", "address", "max-mails", "max-bytes");
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!name.startsWith("--") || !known.contains(name.substring(2)) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException(
                        "Use: mailbox [--smtp-port 2525] [--web-port 8025] [--folder .brum/mailbox] [--address 127.0.0.1]"
                                + " [--max-mails 2000] [--max-bytes 268435456]");
            }
        }
        return new MailboxSettings(
                address(value("address", arguments, environment, "127.0.0.1")),
                (int) number("smtp-port", arguments, environment, 2525, 65_535),
                (int) number("web-port", arguments, environment, 8025, 65_535),
                Path.of(value("folder", arguments, environment, ".brum/mailbox")),
                (int) number("max-mails", arguments, environment, 2_000, 100_000),
                number("max-bytes", arguments, environment, 256L * 1024 * 1024, Long.MAX_VALUE));
    }

    private static String value(
            String name, List<String> arguments, Map<String, String> environment, String otherwise) {
        int at = arguments.indexOf("--" + name);
        if (at >= 0) {
            return arguments.get(at + 1);
        }
        @Nullable
        String set = environment.get("BRUM_MAILBOX_" + name.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
        return set == null || set.isBlank() ? otherwise : set;
    }

    private static long number(
            String name, List<String> arguments, Map<String, String> environment, long otherwise, long max) {
        String value = value(name, arguments, environment, Long.toString(otherwise));
        try {
            long number = Long.parseLong(value);
            if (number >= 0 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the sentence below
        }
        throw new IllegalArgumentException("'" + value + "' is not a number that can be used for " + name + ".");
    }

    private static InetAddress address(String value) {
        try {
            return InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + value + "' is not an address of this machine.", e);
        }
    }
}
