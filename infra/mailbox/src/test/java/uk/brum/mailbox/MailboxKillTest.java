package uk.brum.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mailbox as a process of its own. */
class MailboxKillTest {

    private static final Pattern STARTED = Pattern.compile("Mailbox: SMTP on port (\\d+), mails at .*:(\\d+)/");

    @TempDir
    private Path folder;

    @Test
    void has_every_mail_it_accepted_after_it_was_killed_while_mails_came_in() throws Exception {
        List<String> accepted = Collections.synchronizedList(new ArrayList<>());
        Process process = mailbox("--smtp-port", "0", "--web-port", "0", "--folder", folder.toString());
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            int port = port(process.inputReader());
            for (int sender = 0; sender < 4; sender++) {
                int number = sender;
                senders.submit(() -> {
                    for (int i = 0; process.isAlive(); i++) {
                        String id = "<" + number + "." + i + "@brum.test>";
                        if (Letter.aLetter().withMessageId(id).sendTo(port).startsWith("250")) {
                            accepted.add(id);
                        }
                        if (accepted.size() >= 60) {
                            process.destroyForcibly();
                        }
                    }
                    return number;
                });
            }
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }

        try (Mailbox again = Mailbox.start(MailboxSettings.onFreePorts(folder), Clock.systemUTC())) {
            assertThat(again.mails()).extracting(Mail::messageId).containsAll(accepted);
            assertThat(accepted).hasSizeGreaterThanOrEqualTo(60);
        }
    }

    @Test
    void says_in_one_sentence_why_it_cannot_start() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (Mailbox other = Mailbox.start(MailboxSettings.onFreePorts(folder), Clock.systemUTC())) {
            assertEndsWith("The SMTP port " + other.smtpPort() + " is taken.", "--smtp-port", "" + other.smtpPort());
            assertEndsWith("the web port is taken.", "--smtp-port", "0", "--web-port", "" + other.webPort());
        }
        assertEndsWith("'ten' is not a number that can be used for smtp-port.", "--smtp-port", "ten");
        assertEndsWith("[--max-bytes 268435456]", "--colour", "red");
        assertEndsWith("The folder " + file + " cannot be made.", "--folder", file.toString());
    }

    private void assertEndsWith(String sentence, String... arguments) throws Exception {
        var withFolder = new ArrayList<>(List.of(arguments));
        if (!withFolder.contains("--folder")) {
            withFolder.addAll(List.of("--folder", folder.resolve("other").toString()));
        }
        Process process = mailbox(withFolder.toArray(String[]::new));
        try {
            String said = new String(process.getErrorStream().readAllBytes()).strip();
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(said)
                    .startsWith("The mailbox cannot start: ")
                    .endsWith(sentence)
                    .hasLineCount(1);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process mailbox(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Mailbox.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(new File(System.getProperty("java.io.tmpdir")))
                .start();
    }

    private static int port(BufferedReader output) throws Exception {
        String line = output.readLine();
        Matcher started = STARTED.matcher(line);
        assertThat(started.matches()).as(line).isTrue();
        return Integer.parseInt(started.group(1));
    }
}
