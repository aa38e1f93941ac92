package uk.brum.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Speaks to the gateway byte by byte, as no well-behaved client would. */
final class RawHttp {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private RawHttp() {}

    /** Everything the gateway says until it closes the connection or is silent for two seconds. */
    static String send(int port, String bytes) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var said = new StringBuilder();
            InputStream in = socket.getInputStream();
            try {
                byte[] block = new byte[4096];
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    said.append(new String(block, 0, read, StandardCharsets.ISO_8859_1));
                }
            } catch (SocketTimeoutException | java.net.SocketException e) {
                // it keeps the connection open, or has cut it
            }
            return said.toString();
        }
    }

    static String get(int port, String target, String... headers) throws IOException {
        return send(
                port,
                "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n");
    }

    static int status(String answer) {
        var line = STATUS_LINE.matcher(answer);
        return line.lookingAt() ? Integer.parseInt(line.group(1)) : 0;
    }

    static long answers(String said) {
        return STATUS_LINE.matcher(said).results().count();
    }
}
