package uk.brum.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The broker's users and their permissions in RabbitMQ's own file format, which it reads at every start; it can also
 * read it while it runs. A service may publish to the exchange of all events under its own routing keys only, so none
 * can speak for another. Passwords are in it only as salted SHA-256 hashes.
 */
final class BrokerDefinitions {

    static final String VIRTUAL_HOST = "brum";

    private static final String EXCHANGE = "brum.events";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SALT_BYTES = 4;

    private final Path file;

    BrokerDefinitions(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** @return whether this changed the file */
    boolean put(BrokerUser user) {
        var users = users();
        var known = users.get(user.name());
        if (known != null && known.grants(user)) {
            return false;
        }
        users.put(user.name(), Entry.of(user));
        write(users);
        return true;
    }

    private Map<String, Entry> users() {
        var users = new LinkedHashMap<String, Entry>();
        if (!Files.exists(file)) {
            return users;
        }
        var tree = JSON.readTree(file.toFile());
        for (var user : tree.path("users")) {
            for (var permission : tree.path("permissions")) {
                if (permission.path("user").equals(user.path("name"))) {
                    users.put(user.path("name").asString(), Entry.of(user, permission));
                }
            }
        }
        return users;
    }

    private void write(Map<String, Entry> users) {
        var userList = new ArrayList<Map<String, String>>();
        var permissions = new ArrayList<Map<String, String>>();
        var topics = new ArrayList<Map<String, String>>();
        users.forEach((name, entry) -> {
            userList.add(Map.of(
                    "name",
                    name,
                    "password_hash",
                    entry.hash(),
                    "hashing_algorithm",
                    "rabbit_password_hashing_sha256",
                    "tags",
                    entry.tags()));
            permissions.add(Map.of(
                    "user", name,
                    "vhost", VIRTUAL_HOST,
                    "configure", entry.configure(),
                    "write", entry.write(),
                    "read", entry.read()));
            if (entry.tags().isEmpty()) {
                topics.add(Map.of(
                        "user", name,
                        "vhost", VIRTUAL_HOST,
                        "exchange", EXCHANGE,
                        "write", "^brum\\." + name + "\\..*$",
                        "read", ".*"));
            }
        });
        var tree = Map.of(
                "vhosts", List.of(Map.of("name", VIRTUAL_HOST)),
                "users", userList,
                "permissions", permissions,
                "topic_permissions", topics);
        try {
            var draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.createDirectories(file.getParent());
            Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Entry(String hash, String tags, String configure, String write, String read) {

        static Entry of(BrokerUser user) {
            var salt = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(salt);
            return new Entry(hash(salt, user.password()), user.tags(), user.configure(), user.write(), user.read());
        }

        static Entry of(JsonNode user, JsonNode permission) {
            return new Entry(
                    user.path("password_hash").asString(),
                    user.path("tags").asString(),
                    permission.path("configure").asString(),
                    permission.path("write").asString(),
                    permission.path("read").asString());
        }

        boolean grants(BrokerUser user) {
            var salt = new byte[SALT_BYTES];
            System.arraycopy(Base64.getDecoder().decode(hash), 0, salt, 0, SALT_BYTES);
            return equals(
                    new Entry(hash(salt, user.password()), user.tags(), user.configure(), user.write(), user.read()));
        }

        private static String hash(byte[] salt, String password) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(salt);
                var hashed = digest.digest(password.getBytes(StandardCharsets.UTF_8));
                var both = new byte[salt.length + hashed.length];
                System.arraycopy(salt, 0, both, 0, salt.length);
                System.arraycopy(hashed, 0, both, salt.length, hashed.length);
                return Base64.getEncoder().encodeToString(both);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }
}
