package uk.brum.servicerequests.photos.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.photos.domain.Negative;
import uk.brum.servicerequests.photos.domain.PhotoRefusal;
import uk.brum.servicerequests.photos.domain.PhotoRefused;

/**
 * Memory for photos on their way in. It is counted by the byte that came, not by the upload, so that a few slow phones
 * do not keep everybody else out.
 */
@Component
class UploadBudget {

    private static final long MOST_AT_ONCE = 48L * 1024 * 1024;
    private static final int PIECE = 64 * 1024;

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
            throw tooLarge();
        }
        long mine = 0;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            while (true) {
                byte[] piece = body.readNBytes(PIECE);
                if (piece.length == 0) {
                    return use.of(bytes.toByteArray());
                }
                mine += piece.length;
                if (held.addAndGet(piece.length) > MOST_AT_ONCE) {
                    throw new PhotoRefused(new PhotoRefusal.Busy());
                }
                if (mine > Negative.MOST_BYTES) {
                    throw tooLarge();
                }
                bytes.writeBytes(piece);
            }
        } finally {
            held.addAndGet(-mine);
        }
    }

    private static PhotoRefused tooLarge() {
        return new PhotoRefused(new PhotoRefusal.TooManyBytes(Negative.MOST_BYTES / 1024 / 1024));
    }
}
