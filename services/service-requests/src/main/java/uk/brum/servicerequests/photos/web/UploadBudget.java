package uk.brum.servicerequests.photos.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.photos.domain.Negative;
import uk.brum.servicerequests.photos.domain.PhotoRefusal;
import uk.brum.servicerequests.photos.domain.PhotoRefused;

/**
 * Memory for photos on their way in. It is counted by what came, not by the upload, so that a few slow phones do not
 * keep everybody else out.
 */
@Component
class UploadBudget {

    private static final long MOST_AT_ONCE = 48L * 1024 * 1024;
    private static final long FIRST_PIECE = 64 * 1024;
    private static final int MOST_PIECES_IGNORED = 4000;

    private final AtomicLong held = new AtomicLong();

    /** What to do with the bytes while they are held. */
    interface Use<T> {
        T of(byte[] bytes);
    }

    /**
     * Reads a body and hands it over.
     *
     * @throws PhotoRefused when it is larger than a photo may be, or too much is on its way already
     */
    <T> T read(InputStream body, long declared, Use<T> use) throws IOException {
        if (declared > Negative.MOST_BYTES) {
            throw tooLarge(body);
        }
        long mine = 0;
        try {
            byte[] bytes = new byte[0];
            int read = 0;
            while (true) {
                if (read == bytes.length) {
                    int larger = (int) Math.min(Math.max(FIRST_PIECE, bytes.length * 2L), Negative.MOST_BYTES + 1L);
                    mine += larger - bytes.length;
                    if (held.addAndGet(larger - bytes.length) > MOST_AT_ONCE) {
                        throw new PhotoRefused(new PhotoRefusal.Busy());
                    }
                    bytes = Arrays.copyOf(bytes, larger);
                }
                int more = body.read(bytes, read, bytes.length - read);
                if (more < 0) {
                    return use.of(Arrays.copyOf(bytes, read));
                }
                read += more;
                if (read > Negative.MOST_BYTES) {
                    throw tooLarge(body);
                }
            }
        } finally {
            held.addAndGet(-mine);
        }
    }

    /** The rest is let through to nowhere within reason: a browser shows no answer before it has sent everything. */
    private static PhotoRefused tooLarge(InputStream body) throws IOException {
        byte[] piece = new byte[8192];
        for (int pieces = 0; pieces < MOST_PIECES_IGNORED && body.read(piece) >= 0; pieces++) {
            // nothing is kept
        }
        return new PhotoRefused(new PhotoRefusal.TooManyBytes(Negative.MOST_BYTES / 1024 / 1024));
    }
}
