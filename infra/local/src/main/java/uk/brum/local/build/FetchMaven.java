package uk.brum.local.build;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Fetches Maven for a machine that has none, pinned by version and hash. The launcher runs this from its source, before
 * anything is built, so it uses nothing but the JDK.
 */
final class FetchMaven {

    private static final String VERSION = "3.9.11";
    private static final String SHA512 =
            "bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978";
    private static final String PATH =
            "/org/apache/maven/apache-maven/" + VERSION + "/apache-maven-" + VERSION + "-bin.tar.gz";
    private static final String CENTRAL = "https://repo.maven.apache.org/maven2";

    private FetchMaven() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var target = Path.of(arguments[0]).toAbsolutePath();
        System.out.println("   0 s  downloading Maven " + VERSION + " (9 MB)");
        try {
            fetch(target);
        } catch (IOException e) {
            System.out.println("There is no Maven on this machine and it could not be downloaded (" + e.getMessage()
                    + "): check the network and run it again, or install Maven 3.8 or later"
                    + " (on Debian: apt-get install -y maven).");
            System.exit(1);
        }
    }

    private static void fetch(Path target) throws IOException, InterruptedException {
        var mirror = System.getenv().getOrDefault("BRUM_MAVEN_REPOSITORY", CENTRAL);
        var folder = Files.createDirectories(target.getParent());
        var archive = Files.createTempFile(folder, "maven", ".tar.gz");
        var unpacked = Files.createTempDirectory(folder, "maven");
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
        var request = HttpRequest.newBuilder(URI.create(mirror + PATH))
                .timeout(Duration.ofMinutes(5))
                .build();
        var response = client.send(request, BodyHandlers.ofFile(archive));
        if (response.statusCode() != 200) {
            throw new IOException("the server answered " + response.statusCode());
        }
        if (!sha512(archive).equals(SHA512)) {
            throw new IOException("what came is not Maven " + VERSION);
        }
        var tar = new ProcessBuilder(
                        "tar", "-xzf", archive.toString(), "-C", unpacked.toString(), "--strip-components=1")
                .inheritIO()
                .start()
                .waitFor();
        if (tar != 0) {
            throw new IOException("it could not be unpacked");
        }
        Files.delete(archive);
        Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String sha512(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-512");
            in.transferTo(new java.security.DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("this JDK has no SHA-512", e);
        }
    }
}
