package uk.brum.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One kept connection that carries one request at a time. It reads just enough of HTTP/1.1 to know where an answer ends,
 * so that the generator costs little beside the server on the same machine.
 */
final class Conversation {

    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final Pattern LAST = Pattern.compile("(?i)\r\nConnection: *close");
    private static final Pattern RETRY_AFTER = Pattern.compile("(?i)\r\nRetry-After: *[0-9]+");
    private static final int LARGEST_ANSWER = 4 << 20;

    private final SocketChannel channel;
    private ByteBuffer answer = ByteBuffer.allocate(64 << 10);
    private ByteBuffer request = ByteBuffer.allocate(0);
    private int bodyStart;
    private long bodyLength;
    private int status;
    private boolean last;
    private boolean saysWhenToTryAgain;
    private long sentAt;

    Conversation(InetSocketAddress server) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
    }

    SocketChannel channel() {
        return channel;
    }

    void send(byte[] bytes) throws IOException {
        answer.clear();
        bodyStart = 0;
        bodyLength = -1;
        request = ByteBuffer.wrap(bytes);
        sentAt = System.nanoTime();
        // requests are far smaller than a socket's buffer
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** Reads what has come; true when the answer is complete. */
    boolean read() throws IOException {
        if (!answer.hasRemaining()) {
            if (answer.capacity() >= LARGEST_ANSWER) {
                throw new IOException("The answer is larger than " + LARGEST_ANSWER + " bytes");
            }
            answer = ByteBuffer.allocate(answer.capacity() * 4).put(answer.flip());
        }
        if (channel.read(answer) < 0) {
            throw new EOFException("The server closed the connection");
        }
        if (bodyStart == 0 && !readHead()) {
            return false;
        }
        return bodyLength >= 0 ? answer.position() - bodyStart >= bodyLength : endsWithLastChunk();
    }

    /** Whether the server closes the connection after this answer, as some do after every hundred. */
    boolean isLast() {
        return last;
    }

    int status() {
        return status;
    }

    /** Whether a refusal has a {@code Retry-After}. */
    boolean saysWhenToTryAgain() {
        return saysWhenToTryAgain;
    }

    long sentAt() {
        return sentAt;
    }

    String body() {
        return new String(answer.array(), bodyStart, answer.position() - bodyStart, StandardCharsets.UTF_8);
    }

    private boolean readHead() {
        int end = indexOf(END_OF_HEAD);
        if (end < 0) {
            return false;
        }
        bodyStart = end + END_OF_HEAD.length;
        String head = new String(answer.array(), 0, end, StandardCharsets.ISO_8859_1);
        status = Integer.parseInt(head.substring(9, 12));
        bodyLength = length(head);
        last = LAST.matcher(head).find();
        saysWhenToTryAgain = status >= 400 && RETRY_AFTER.matcher(head).find();
        return true;
    }

    /** Length of the body; -1 when it comes in chunks. */
    private long length(String head) {
        for (String line : head.split("\r\n")) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                return Long.parseLong(line.substring(15).strip());
            }
            if (line.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
                return -1;
            }
        }
        return 0;
    }

    private int indexOf(byte[] wanted) {
        byte[] bytes = answer.array();
        for (int i = 0; i <= answer.position() - wanted.length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean endsWithLastChunk() {
        int end = answer.position();
        byte[] bytes = answer.array();
        return end - bodyStart >= 5
                && bytes[end - 5] == '0'
                && bytes[end - 4] == '\r'
                && bytes[end - 3] == '\n'
                && bytes[end - 2] == '\r'
                && bytes[end - 1] == '\n';
    }
}
