package uk.brum.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Requests as they go over the wire. */
final class Requests {

    private Requests() {}

    /** The same request again and again. */
    static Supplier<byte[]> always(URI address, Map<String, String> headers) {
        byte[] request = get(address, address.getRawPath() + query(address), headers);
        return () -> request;
    }

    /** Each time another path, uniformly at random; the same seed gives the same requests. */
    static Supplier<byte[]> anyOf(URI server, String[] paths, Map<String, String> headers, long seed) {
        byte[] before = "GET ".getBytes(StandardCharsets.ISO_8859_1);
        byte[] after = tail(server, headers).getBytes(StandardCharsets.ISO_8859_1);
        byte[][] middle = Arrays.stream(paths)
                .map(path -> path.getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new);
        Random random = new Random(seed);
        return () -> {
            byte[] path = middle[random.nextInt(middle.length)];
            byte[] request = Arrays.copyOf(before, before.length + path.length + after.length);
            System.arraycopy(path, 0, request, before.length, path.length);
            System.arraycopy(after, 0, request, before.length + path.length, after.length);
            return request;
        };
    }

    private static byte[] get(URI server, String path, Map<String, String> headers) {
        return ("GET " + path + tail(server, headers)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String tail(URI server, Map<String, String> headers) {
        StringBuilder tail = new StringBuilder(" HTTP/1.1\r\nHost: ")
                .append(server.getAuthority())
                .append("\r\n");
        headers.forEach(
                (name, value) -> tail.append(name).append(": ").append(value).append("\r\n"));
        return tail.append("\r\n").toString();
    }

    private static String query(URI address) {
        return address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    }
}
