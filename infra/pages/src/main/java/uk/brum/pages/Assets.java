package uk.brum.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The addresses of the shared files, each with a hash of its content, so that a browser may keep it for a year. */
final class Assets {

    static final String PATH = "/assets/";

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /**
     * @param name file name below {@code static/assets}
     * @throws IllegalArgumentException when there is no such file: a page must not be served with a hole in it
     */
    String url(String name) {
        return PATH + name + "?v=" + hashes.computeIfAbsent(name, Assets::hash);
    }

    /** Whether {@code version} is the hash of the file as it is now. */
    boolean current(String name, @Nullable String version) {
        return version != null && version.equals(hashes.get(name));
    }

    private static String hash(String name) {
        var file = new ClassPathResource("static" + PATH + name);
        if (!file.exists()) {
            throw new IllegalArgumentException("No such asset: " + name);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
