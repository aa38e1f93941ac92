package uk.brum.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import uk.brum.testing.PlatformStatus;
import uk.brum.testing.RunningPlatform;

/** The databases of a running platform's services, opened as the services open them. */
final class ServiceDatabases implements AutoCloseable {

    private final RunningPlatform platform;
    private final PlatformStatus status;
    private final List<MongoClient> clients = new ArrayList<>();

    ServiceDatabases(RunningPlatform platform, PlatformStatus status) {
        this.platform = platform;
        this.status = status;
    }

    MongoDatabase of(String service) throws IOException {
        return open(service, "secrets/database-" + service, service);
    }

    /** As the administrator of the server. */
    MongoDatabase asAdministrator() throws IOException {
        return open("root", "secrets/mongodb-root", "admin");
    }

    private MongoDatabase open(String user, String secret, String database) throws IOException {
        String password = Files.readString(platform.home().resolve(secret)).strip();
        String server = status.dataServers().stream()
                .filter(one -> one.name().equals("mongodb"))
                .findFirst()
                .orElseThrow()
                .url()
                .replaceFirst("^mongodb://", "")
                .replaceFirst("/.*", "");
        MongoClient client = MongoClients.create("mongodb://" + user + ":" + password + "@" + server + "/" + database
                + "?authSource=" + database + "&directConnection=true");
        clients.add(client);
        return client.getDatabase(database);
    }

    @Override
    public void close() {
        clients.forEach(MongoClient::close);
    }
}
