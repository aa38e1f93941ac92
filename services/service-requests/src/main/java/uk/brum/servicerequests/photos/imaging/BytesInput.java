package uk.brum.servicerequests.photos.imaging;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;
import uk.brum.servicerequests.photos.domain.Negative;

/** Bytes for the image library as they lie in memory; the library's own stream would keep a second copy of them. */
final class BytesInput extends ImageInputStreamImpl {

    private final Negative.Essence bytes;

    BytesInput(Negative.Essence bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        return streamPos < bytes.length() ? bytes.bytes()[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        int read = (int) Math.min(count, bytes.length() - streamPos);
        if (read <= 0) {
            return -1;
        }
        System.arraycopy(bytes.bytes(), (int) streamPos, into, from, read);
        streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return bytes.length();
    }
}
