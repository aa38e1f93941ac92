package uk.brum.local.servers;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import uk.brum.local.Obstacle;

/** What is done to a MongoDB server once it listens: the replica set, the administrator, the users of databases. */
final class MongoSetup {

    static final String REPLICA_SET = "brum";

    private static final int USER_EXISTS = 51003;

    private final String rootUri;

    MongoSetup(String rootUri) {
        this.rootUri = rootUri;
    }

    /** Every step looks first whether an earlier, perhaps interrupted, start has already done it. */
    void makeReady(int port, String rootPassword, Duration patience, BooleanSupplier alive) {
        var deadline = System.nanoTime() + patience.toNanos();
        try (var stranger = stranger(port)) {
            var hello = new Document();
            while (!hello.getBoolean("isWritablePrimary", false)) {
                if (!alive.getAsBoolean() || System.nanoTime() > deadline) {
                    throw new Obstacle("MongoDB runs but does not accept writes (" + hello.getString("info")
                            + "): run ./brum down and ./brum up again, or ./brum reset to begin with empty data.");
                }
                hello = hello(stranger);
                if (!hello.containsKey("setName") && hello.containsKey("info") && !initiate(stranger, port)) {
                    moveTo(port);
                }
                Pause.briefly();
            }
        }
        ensureRoot(port, rootPassword);
    }

    void requireReachable() {
        try (var root = connect(rootUri)) {
            root.getDatabase("admin").runCommand(new Document("hello", 1));
        } catch (MongoException e) {
            throw new Obstacle("The MongoDB that BRUM_MONGODB_URI names cannot be reached: " + e.getMessage(), e);
        }
    }

    void createUser(String database, String user, String password) {
        var roles = List.of(new Document("role", "readWrite").append("db", database));
        try (var root = connect(rootUri)) {
            var db = root.getDatabase(database);
            try {
                db.runCommand(
                        new Document("createUser", user).append("pwd", password).append("roles", roles));
            } catch (MongoCommandException e) {
                if (e.getErrorCode() != USER_EXISTS) {
                    throw e;
                }
                db.runCommand(
                        new Document("updateUser", user).append("pwd", password).append("roles", roles));
            }
        }
    }

    private static Document hello(MongoClient client) {
        try {
            return client.getDatabase("admin").runCommand(new Document("hello", 1));
        } catch (MongoException e) {
            return new Document("info", e.getMessage());
        }
    }

    private static boolean initiate(MongoClient client, int port) {
        var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
        var config = new Document("_id", REPLICA_SET).append("members", List.of(member));
        try {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", config));
            return true;
        } catch (MongoException e) {
            return false;
        }
    }

    // The data was made under another port, which is the member's name in the stored configuration
    private void moveTo(int port) {
        try (var root = connect(rootUri.replaceAll("replicaSet=[^&]*", "directConnection=true"))) {
            var admin = root.getDatabase("admin");
            var config = admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
            config.getList("members", Document.class).getFirst().put("host", "127.0.0.1:" + port);
            config.put("version", config.getInteger("version") + 1);
            admin.runCommand(new Document("replSetReconfig", config).append("force", true));
        } catch (MongoException e) {
            // Still starting: the next look tells
        }
    }

    private void ensureRoot(int port, String password) {
        try (var root = connect(rootUri)) {
            root.getDatabase("admin").runCommand(new Document("usersInfo", 1));
            return;
        } catch (MongoSecurityException e) {
            // No such user yet: the first one may be made from this machine without a password
        }
        // By a new connection: one that was open before the server was ready is held to be somebody else's for good
        try (var stranger = stranger(port)) {
            stranger.getDatabase("admin")
                    .runCommand(new Document("createUser", "root")
                            .append("pwd", password)
                            .append("roles", List.of("root")));
        } catch (MongoCommandException e) {
            throw new Obstacle(
                    "The password of this MongoDB's administrator has been lost: ./brum reset begins with empty data.",
                    e);
        }
    }

    private static MongoClient stranger(int port) {
        return connect("mongodb://127.0.0.1:" + port + "/?directConnection=true");
    }

    private static MongoClient connect(String uri) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .build();
        return MongoClients.create(settings);
    }
}
