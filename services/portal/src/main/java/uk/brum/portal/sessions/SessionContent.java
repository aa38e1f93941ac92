package uk.brum.portal.sessions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.Map;

/** A session's attributes as bytes. Only named packages may come out of them again. */
final class SessionContent {

    private static final ObjectInputFilter KNOWN =
            ObjectInputFilter.Config.createFilter("maxdepth=40;maxbytes=262144;maxarray=65536;maxrefs=10000;"
                    + "java.lang.*;java.util.*;java.util.concurrent.*;java.util.concurrent.locks.*;java.time.*;java.net.URI;java.net.URL;java.math.*;"
                    + "org.springframework.security.**;org.springframework.web.servlet.FlashMap;org.springframework.util.*;"
                    + "uk.brum.portal.**;!*");

    private SessionContent() {}

    static byte[] write(Map<String, Object> attributes) {
        var bytes = new ByteArrayOutputStream(4096);
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HashMap<>(attributes));
        } catch (IOException e) {
            throw new IllegalStateException("A session holds something that cannot be stored", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when the bytes hold a class that is not known, or of another version */
    static Map<String, Object> read(byte[] bytes) throws IOException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            var attributes = new HashMap<String, Object>();
            ((Map<?, ?>) in.readObject()).forEach((name, value) -> attributes.put((String) name, value));
            return attributes;
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException("A session of another version", e);
        }
    }
}
