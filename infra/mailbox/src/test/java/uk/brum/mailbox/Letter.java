package uk.brum.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A mail handed over by a bare SMTP conversation, so that the tests see the replies a mail program sees. */
record Letter(String messageId, List<String> to, String subject, String contentType, String body) {

    static Letter aLetter() {
        return new Letter(
                "<one@brum.test>",
                List.of("Ada@Example.test"),
                "Your bin day",
                "text/plain; charset=utf-8",
                "See https://brum.test/bins.");
    }

    Letter withMessageId(String other) {
        return new Letter(other, to, subject, contentType, body);
    }

    Letter to(String... others) {
        return new Letter(messageId, List.of(others), subject, contentType, body);
    }

    Letter withSubject(String other) {
        return new Letter(messageId, to, other, contentType, body);
    }

    Letter withBody(String type, String other) {
        return new Letter(messageId, to, subject, type, other);
    }

    /** Returns the server's last word: the reply to the data, or the first refusal. */
    String sendTo(int port) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            reply(in);
            say(out, in, "HELO test");
            say(out, in, "MAIL FROM:<no-reply@brum.test>");
            for (String one : to) {
                String reply = say(out, in, "RCPT TO:<" + one + ">");
                if (!reply.startsWith("250")) {
                    return reply;
                }
            }
            say(out, in, "DATA");
            String head = "From: Brum Account <no-reply@brum.test>\r\nTo: " + to.getFirst() + "\r\n"
                    + (messageId.isEmpty() ? "" : "Message-ID: " + messageId + "\r\n")
                    + "Subject: " + subject + "\r\nMIME-Version: 1.0\r\nContent-Type: " + contentType + "\r\n\r\n";
            return say(out, in, head + body.replace("\n", "\r\n") + "\r\n.");
        }
    }

    private static String say(OutputStream out, BufferedReader in, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return reply(in);
    }

    private static String reply(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return line;
    }
}
