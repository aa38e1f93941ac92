package uk.brum.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import uk.brum.local.Progress;
import uk.brum.local.servers.DataPorts;
import uk.brum.local.servers.DataServers;

/**
 * One real MongoDB and one real RabbitMQ for the tests of all modules. The first test that needs them starts them;
 * they stay up for the next module and are stopped by {@code ./brum test} at its end, or by {@code ./brum down}. Several
 * checkouts on one machine test at the same time when {@code BRUM_TEST_SERVERS_OFFSET} gives each ports of its own.
 */
public final class TestServers {

    private static final int PORT_OFFSET =
            Integer.parseInt(Objects.requireNonNullElse(System.getenv("BRUM_TEST_SERVERS_OFFSET"), "300"));
    private static final DataServers SERVERS = DataServers.at(
                    Checkout.path(".brum/test-servers"), DataPorts.standard().shifted(PORT_OFFSET))
            .ensureRunning(Progress.silent());
    /** Modules that are tested at the same time hear nothing of each other's events. */
    private static final String VIRTUAL_HOST =
            "tests-of-" + Path.of("").toAbsolutePath().getFileName();

    private static final MongoClient CLIENT =
            MongoClients.create(SERVERS.mongo().rootUri());

    static {
        SERVERS.rabbit().createVirtualHost(VIRTUAL_HOST);
    }

    private TestServers() {}

    /** An address with all rights; the database is chosen by its user. */
    public static String mongoUri() {
        return SERVERS.mongo().rootUri();
    }

    /** Host and port of the broker. */
    public static String rabbitAddress() {
        return SERVERS.rabbit().address();
    }

    /** The broker's address with the rights of the administrator. */
    public static String rabbitUri() {
        return URI.create(SERVERS.rabbit().adminUri())
                .resolve("/" + VIRTUAL_HOST)
                .toString();
    }

    public static String rabbitVirtualHost() {
        return VIRTUAL_HOST;
    }

    /** A name for a database that no other test uses. */
    public static String freshName(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** An empty database of its own for one test class. */
    public static MongoDatabase freshDatabase(String prefix) {
        return CLIENT.getDatabase(freshName(prefix));
    }

    static MongoClient client() {
        return CLIENT;
    }
}
