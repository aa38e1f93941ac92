package uk.brum.gateway;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A request body that counts itself, and remembers on its request why it could not be read, so that a slow or vanished
 * sender is never taken for a broken service.
 */
final class LimitedBody extends ServletInputStream {

    private static final String TROUBLE = LimitedBody.class.getName();

    /** Why a body could not be read. */
    enum Trouble {
        TOO_LARGE,
        SENDER_GONE
    }

    private final ServletInputStream body;
    private final long limit;
    private final HttpServletRequest request;
    private long read;

    LimitedBody(ServletInputStream body, long limit, HttpServletRequest request) {
        this.body = body;
        this.limit = limit;
        this.request = request;
    }

    static @Nullable Trouble troubleOf(HttpServletRequest request) {
        return (Trouble) request.getAttribute(TROUBLE);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = body.read(target, offset, length);
        } catch (IOException e) {
            request.setAttribute(TROUBLE, Trouble.SENDER_GONE);
            throw e;
        }
        read += Math.max(0, count);
        if (read > limit) {
            request.setAttribute(TROUBLE, Trouble.TOO_LARGE);
            throw new IOException("The request body is larger than " + limit + " bytes");
        }
        return count;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
